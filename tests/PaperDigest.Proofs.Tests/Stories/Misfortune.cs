using PaperDigest.Proofs.Tests.Stages;
using PaperDigest.Proofs.Tests.Worlds;
using PaperDigest.Sandbox.Faults;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Proofs.Tests.Stories;

/// <summary>Draws what goes wrong between a bot and Discord.</summary>
internal sealed class Misfortune(ProofWorld world)
{
    // A request that is later than this arrives after Discord has forgotten its nonce, or after a forum without nonces was looked through:
    // against that nothing helps. Nonces are remembered for five minutes, and a repeat may leave two after the message that it repeats.
    private const int LatestArrivalSeconds = 175;
    private const int LatestForumPostSeconds = 100;

    private const Rights Everything = Rights.ViewChannel | Rights.ReadMessageHistory | Rights.EmbedLinks
        | Rights.SendMessages | Rights.CreatePublicThreads | Rights.SendMessagesInThreads;

    private readonly HashSet<Snowflake> _hindered = [];

    private FaultPlan Faults => world.Discord.Faults;

    private Random Chance => world.Chance;

    /// <summary>Where history could not be read at some time.</summary>
    public HashSet<Snowflake> Blinded { get; } = [];

    /// <summary>Whether Discord refused everything at some time.</summary>
    public bool IsTokenRefused { get; private set; }

    /// <summary>Deals a hand of faults.</summary>
    public void Deal()
    {
        var worst = Chance.Next(1, 4);
        for (var count = Chance.Next(0, 8); count > 0; count--)
        {
            switch (Chance.Next(12))
            {
                case < 7:
                    Plan(AnyPost(), AnyAnswer(), Chance.Next(1, 5), Chance.Next(1, worst + 1));
                    break;
                case < 9:
                    Plan(AnyOtherRequest(), AnyAnswer(), Chance.Next(1, 3), Chance.Next(1, worst + 1));
                    break;
                case 9:
                    RefuseOneMessage();
                    break;
                case 10:
                    TakeARight();
                    break;
                default:
                    Blind();
                    break;
            }
        }

        if (Chance.Next(40) == 0)
        {
            IsTokenRefused = true;
            Plan(new RequestMatch(), new Fault.Refuses(401, 0, "401: Unauthorized"), Chance.Next(1, 20), 1);
        }

        var (isStalling, isSlow) = (Chance.Next(3) == 0, Chance.Next(3) == 0);
        world.Stage.Hindrance = call => isStalling ? Hinder(call) : default;
        world.Stage.Delay = call => isSlow ? Slow(call) : TimeSpan.Zero;
    }

    /// <summary>All is well again.</summary>
    public void End()
    {
        Faults.Clear();
        (world.Stage.Hindrance, world.Stage.Delay) = (_ => default, _ => TimeSpan.Zero);
        foreach (var channel in _hindered)
        {
            Set(channel, Everything, isAllowed: null);
        }

        _hindered.Clear();
        world.Journal.Note("healing", "all faults end");
    }

    private void Plan(RequestMatch match, Fault fault, int nth, int times)
    {
        Faults.Add(match, fault, nth, times);
        world.Journal.Note($"fault {fault.GetType().Name}", $"to come: {match.Method} {match.Route} {fault}, from the {nth}th, {times} times");
    }

    private Fault AnyAnswer() => Chance.Next(12) switch
    {
        0 or 1 => new Fault.DropsAfterExecuting(),
        2 or 3 => new Fault.DropsBeforeExecuting(),
        4 or 5 => new Fault.FailsAfterExecuting(AnyStatus()),
        6 or 7 => new Fault.FailsBeforeExecuting(AnyStatus()),
        8 => new Fault.RateLimited("user", AnyWait()),
        9 => new Fault.RateLimited("shared", AnyWait()),
        10 => new Fault.RateLimited("global", AnyWait()),
        _ => new Fault.RateLimited("global", AnyWait()) { IsHtml = true },
    };

    private int AnyStatus() => Chance.Next(3) switch { 0 => 500, 1 => 502, _ => 503 };

    private TimeSpan AnyWait() => Chance.Next(4) == 0 ? TimeSpan.FromMinutes(Chance.Next(1, 60)) : TimeSpan.FromMilliseconds(Chance.Next(100, 40_000));

    private RequestMatch AnyPost() => Chance.Next(6) switch
    {
        0 => new RequestMatch { Method = "POST", Route = "/channels/{channel}/threads" },
        1 => new RequestMatch { Method = "POST", Route = "/channels/{channel}/messages/{message}/threads" },
        2 => new RequestMatch { Method = "POST", Route = "/channels/{channel}/messages/{message}/crosspost" },
        _ => RequestMatch.SentMessages,
    };

    private RequestMatch AnyOtherRequest() => Chance.Next(6) switch
    {
        0 => new RequestMatch { Method = "GET", Route = "/channels/{channel}" },
        1 => new RequestMatch { Method = "POST", Route = "/users/@me/channels" },
        2 => new RequestMatch { Method = "GET", Route = "/users/@me" },
        3 => new RequestMatch { Method = "GET", Route = "/guilds/{guild}/threads/active" },
        4 => new RequestMatch { Method = "GET", Route = "/channels/{channel}/threads/archived/public" },
        _ => new RequestMatch { Method = "GET", Route = "/channels/{channel}/messages" },
    };

    private void RefuseOneMessage() => Plan(
        AnyPost(),
        Chance.Next(3) switch
        {
            0 => Fault.Refuses.MissingAccess,
            1 => Fault.Refuses.MissingPermissions,
            _ => new Fault.Refuses(400, 50035, "Invalid Form Body"),
        },
        Chance.Next(1, 5),
        times: 1);

    private void TakeARight() => Take(Chance.Next(5) switch
    {
        0 => Rights.ViewChannel,
        1 => Rights.EmbedLinks,
        2 => Rights.CreatePublicThreads,
        3 => Rights.SendMessagesInThreads,
        _ => Rights.SendMessages,
    });

    /// <summary>History cannot be read: without the right it reads as empty, or asking for it is refused.</summary>
    private void Blind()
    {
        if (Chance.Next(2) == 0)
        {
            Take(Rights.ReadMessageHistory);
        }
        else
        {
            Blinded.UnionWith(world.Discord.World.Channels.All.Select(channel => channel.Id));
            Plan(new RequestMatch { Method = "GET", Route = "/channels/{channel}/messages" }, Fault.Refuses.MissingAccess, 1, 3);
        }

        Plan(RequestMatch.SentMessages, new Fault.DropsAfterExecuting(), Chance.Next(1, 4), Chance.Next(1, 12));
    }

    private void Take(Rights right)
    {
        var channels = world.Discord.World.Channels.In(world.Discord.World.PaperClub.Id);
        var channel = channels[^Chance.Next(1, 4)].Id;
        if (right is Rights.ViewChannel or Rights.ReadMessageHistory)
        {
            Blinded.Add(channel);
        }

        Set(channel, right, isAllowed: false);
        _hindered.Add(channel);
        world.Journal.Note($"taken {right}", $"the bot loses {right} in {channel}");
    }

    private void Set(Snowflake channel, Rights rights, bool? isAllowed) =>
        world.Discord.World.Channels.SetForUser(channel, World.ApplicationId, rights, isAllowed);

    /// <summary>A worker stalls before a step; or a request has left, and is long on its way.</summary>
    private (TimeSpan Hold, bool HasLeft) Hinder(StagedCall call)
    {
        if (Chance.Next(30) > 0)
        {
            return default;
        }

        var hold = TimeSpan.FromSeconds(Chance.Next(1, call.IsRequest ? LatestOf(call) : 1200));
        world.Journal.Note(call.IsRequest ? "late request" : "stall", $"{call.Life.Name} {(call.IsRequest ? "sends slowly" : "stalls before")} {call.Door}: {hold}");
        return (hold, call.IsRequest);
    }

    private static int LatestOf(StagedCall call) => call.Door.EndsWith("/threads", StringComparison.Ordinal) ? LatestForumPostSeconds : LatestArrivalSeconds;

    private TimeSpan Slow(StagedCall call)
    {
        if (!call.IsRequest || Chance.Next(10) > 0)
        {
            return TimeSpan.Zero;
        }

        var delay = TimeSpan.FromSeconds(Chance.Next(1, 60));
        world.Journal.Note("slow answer", $"the answer to {call.Door} takes {delay}");
        return delay;
    }
}
