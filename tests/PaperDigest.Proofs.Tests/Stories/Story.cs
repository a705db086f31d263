using PaperDigest.Delivery;
using PaperDigest.Ports;
using PaperDigest.Proofs.Tests.Bots;
using PaperDigest.Proofs.Tests.Campaigns;
using PaperDigest.Proofs.Tests.Stages;
using PaperDigest.Proofs.Tests.Truths;
using PaperDigest.Proofs.Tests.Worlds;

namespace PaperDigest.Proofs.Tests.Stories;

/// <summary>One seed's fault schedule, played to its end and judged: some weeks of digests, with everything that can go wrong in them.</summary>
internal sealed class Story
{
    /// <summary>Whatever waits for a slot gets one.</summary>
    private static readonly TimeSpan ToTheNextSlots = TimeSpan.FromDays(8);

    private readonly ProofWorld _world;
    private readonly Agenda _agenda;
    private readonly Company _company;
    private readonly Misfortune _misfortune;
    private readonly BotChanges _changes;
    private int _published;

    private Story(ProofWorld world, Agenda agenda, Company company, BotChanges changes)
    {
        _world = world;
        _agenda = agenda;
        _company = company;
        _misfortune = new Misfortune(world);

        // Where nobody needs the role, bots meet that the role would have kept apart.
        _changes = changes with { NeedsNoRole = changes.NeedsNoRole || world.Chance.Next(5) == 0 };
    }

    private Random Chance => _world.Chance;

    private DateTimeOffset Now => _world.Stage.Now;

    public static StoryEnd Tell(int seed, BotChanges changes)
    {
        var chance = new Random(seed);
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Storage:SenderLease"] = chance.Next(3) switch { 0 => "00:00:05", 1 => "00:00:30", _ => "00:05:00" },
            ["Delivery:Lease"] = chance.Next(3) switch { 0 => "00:01:00", 1 => "00:02:00", _ => "00:10:00" },
            ["Delivery:Workers"] = chance.Next(3) switch { 0 => "1", 1 => "3", _ => "64" },
        };
        var world = ProofWorld.BeginAsync(chance, settings).Awaited();
        try
        {
            var agenda = Cast.GatherAsync(world).Awaited();
            var company = new Company(world, agenda);
            var end = new Story(world, agenda, company, changes).Tell(seed);
            company.DisposeAsync().AsTask().Await();
            return end;
        }
        finally
        {
            world.DisposeAsync().AsTask().Await();
        }
    }

    private StoryEnd Tell(int seed)
    {
        var findings = new List<string>();
        try
        {
            _company.Publish(_published = 1);
            for (var acts = Chance.Next(1, 6); acts > 0; acts--)
            {
                PlayAct();
            }

            Heal();
            findings.AddRange(new Judge(_world, _agenda, _misfortune).Judged());
            if (Chance.Next(2) == 0)
            {
                LetAdminsLookIn();
                findings.AddRange(new Judge(_world, _agenda, _misfortune).JudgedSettled());
            }
        }
        catch (Exception exception)
        {
            findings.Add(exception.ToString());
        }

        if (findings.Count > 0)
        {
            WriteDownLedger();
        }

        return new StoryEnd(seed, findings, [.. _world.Journal.Counts], Fingerprint(), findings.Count > 0 || Seeds.IsOne ? _world.Journal.ToString() : "");
    }

    private int Fingerprint()
    {
        var hash = new HashCode();
        hash.Add(_world.Stage.Fingerprint);
        foreach (var request in _world.Discord.Log.All)
        {
            hash.Add($"{request.Method} {request.Path} {request.Request} {request.Status}", StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    private void WriteDownLedger()
    {
        foreach (var row in _world.Ledger.ReadAsync(new LedgerQuery { Limit = int.MaxValue }, CancellationToken.None).Awaited())
        {
            _world.Journal.Note("row", $"{row.Key} ({row.Content.GetType().Name} of {row.Parts}) to {row.Destination}: {row.State}, claim {row.Claim}");
        }
    }

    private void PlayAct()
    {
        if (_published < Weeks.Count && Chance.Next(2) == 0)
        {
            _company.Publish(++_published);
        }

        if (Chance.Next(4) > 0)
        {
            _misfortune.Deal();
        }
        else
        {
            _misfortune.End();
        }

        StartBots();
        if (Chance.Next(3) > 0)
        {
            _company.LiveUntil(_agenda.NextSlot(Now));
        }

        _company.LiveUntil(Now + AnySpan());
        if (Chance.Next(4) == 0)
        {
            FreezeSomeone();
        }

        EndAct();
    }

    private void StartBots()
    {
        var most = _changes.NeedsNoRole ? Chance.Next(1, 4) : 1;
        while (_company.Running.Count() < most)
        {
            _company.Start(Chance.Next(3) == 0 ? long.MaxValue : Chance.Next(1, 250), _changes);
            if (Chance.Next(3) > 0)
            {
                break; // Another may come later, or never.
            }
        }
    }

    /// <summary>A process stands still for a while, and another one may take over meanwhile.</summary>
    private void FreezeSomeone()
    {
        if (_company.Running.FirstOrDefault(process => process.Life.Acts) is not { } frozen)
        {
            return;
        }

        frozen.Life.Freeze();
        _world.Journal.Note("freeze", $"{frozen.Life.Name} stands still");
        if (Chance.Next(3) > 0)
        {
            _company.Start(Chance.Next(2) == 0 ? long.MaxValue : Chance.Next(1, 250), _changes);
        }

        _company.LiveUntil(Now + AnySpan());
        frozen.Life.Thaw();
        _company.LiveUntil(Now + TimeSpan.FromMinutes(1));
    }

    private void EndAct()
    {
        switch (Chance.Next(4))
        {
            case 0:
                _company.KillAll("at the end of an act");
                _company.LiveUntil(Now + AnySpan());
                break;
            case 1:
                _company.StopAll();
                _company.LiveUntil(Now + AnySpan());
                break;
            default:
                break; // They go on.
        }
    }

    /// <summary>Seconds, minutes, hours, days; now and then up to a month.</summary>
    private TimeSpan AnySpan() => Chance.Next(10) switch
    {
        < 3 => TimeSpan.FromSeconds(Chance.Next(1, 60)),
        < 6 => TimeSpan.FromSeconds(Chance.Next(60, 600)),
        < 8 => TimeSpan.FromMinutes(Chance.Next(10, 600)),
        8 => TimeSpan.FromHours(Chance.Next(10, 100)),
        _ => TimeSpan.FromDays(Chance.Next(4, 31)),
    };

    /// <summary>Everything works again, and one bot lives until every slot has come once more.</summary>
    private void Heal()
    {
        _misfortune.End();
        _company.KillAll("before the world heals");
        _company.Start(long.MaxValue, _changes with { NeedsNoRole = true });
        _company.LiveUntil(Now + ToTheNextSlots);
    }

    /// <summary>Admins see for themselves what is there, resume what was paused, and have posted what was refused.</summary>
    private void LetAdminsLookIn()
    {
        var bot = _company.Running.Single();
        var eyes = new Eyes(_world.Discord.World);
        var rows = _world.Ledger.ReadAsync(new LedgerQuery { Limit = int.MaxValue }, CancellationToken.None).Awaited();
        foreach (var row in rows.Where(row => row.State is PartState.AwaitingDecision))
        {
            var seen = eyes.Find(row.Mark).FirstOrDefault();
            _company.Play(bot, services => Decide(services, row.Key, seen));
        }

        foreach (var subscription in _world.Subscriptions.ListAsync(new SubscriptionQuery(), CancellationToken.None).Awaited())
        {
            _world.Subscriptions.UpdateAsync(subscription with { IsPaused = false }, CancellationToken.None).Await();
            foreach (var week in rows.Where(row => row.Key.Subscription == subscription.Id && row.State is PartState.Refused).Select(row => row.Key.Week).Distinct())
            {
                _company.Play(bot, services => Dispatch(services).PostAsync(_world.Catalogue, subscription.Id, week, CancellationToken.None));
            }
        }

        _company.LiveUntil(Now + ToTheNextSlots);
    }

    private static Task<bool> Decide(IServiceProvider services, PartKey key, Sandbox.Worlds.Message? seen) => seen is null
        ? Dispatch(services).RepeatAsync(key, CancellationToken.None)
        : Dispatch(services).ConfirmAsync(key, new ChannelId(seen.ChannelId.Value), new MessageId(seen.Id.Value), CancellationToken.None);

    private static Dispatch Dispatch(IServiceProvider services) => (Dispatch)services.GetService(typeof(Dispatch))!; // The bot is wired with it.
}
