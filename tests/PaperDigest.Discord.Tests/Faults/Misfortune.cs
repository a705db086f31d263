using PaperDigest.Discord.Tests.Live;
using PaperDigest.Sandbox.Faults;
using PaperDigest.Sandbox.Gateway;

namespace PaperDigest.Discord.Tests.Faults;

/// <summary>Makes things go wrong at the sandbox, as a seed has it.</summary>
internal sealed class Misfortune(LiveRig rig, Random chance)
{
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromSeconds(100);
    private static readonly int[] CloseCodes = [1000, 1001, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009];

    private TimeSpan? _quietUntil;

    /// <summary>How many sessions were taken away for good, each costing an identify a shard.</summary>
    public int LostSessions { get; private set; }

    private GatewayHub Gateway => rig.Sandbox.Gateway;

    private TimeSpan Now => rig.Clock.GetElapsedTime(0);

    /// <summary>Something for the connections.</summary>
    public void StrikeGateway()
    {
        if (_quietUntil <= Now)
        {
            _quietUntil = null;
            Gateway.IsSilent = false;
            Gateway.AnswersHeartbeats = true;
        }

        switch (chance.Next(40))
        {
            case < 8:
                Gateway.Drop();
                break;
            case < 11:
                Gateway.AskToReconnect();
                break;
            case < 16:
                Close(CloseCodes[chance.Next(CloseCodes.Length)]);
                break;
            case < 18:
                Gateway.Invalidate(isResumable: true);
                break;
            case 18:
                LostSessions++;
                Gateway.Invalidate(isResumable: false);
                break;
            case < 22:
                Gateway.Options.FragmentBytes = chance.Next(2) == 0 ? null : chance.Next(1, 500);
                break;
            case 22:
                GoQuiet();
                break;
        }
    }

    /// <summary>Something for the next requests. It strikes once or twice, so that it can be got over in time.</summary>
    /// <param name="sparesAnswers">Whether answers to interactions are not told to wait: those that come late have no time for it.</param>
    public void StrikeRequests(bool sparesAnswers)
    {
        rig.Sandbox.Faults.Clear();
        if (chance.Next(2) == 0)
        {
            return;
        }

        var fault = MakeFault();
        var match = sparesAnswers && fault is Fault.RateLimited ? RequestMatch.SentMessages : new RequestMatch { Method = chance.Next(2) == 0 ? "POST" : null };
        rig.Sandbox.Faults.Add(match, fault, nth: chance.Next(1, 3), times: fault is Fault.RateLimited ? 1 : chance.Next(1, 3));
    }

    /// <summary>All is well again.</summary>
    public void End()
    {
        Gateway.IsSilent = false;
        Gateway.AnswersHeartbeats = true;
        Gateway.Options.FragmentBytes = null;
        rig.Sandbox.Faults.Clear();
    }

    private void Close(int code)
    {
        LostSessions += code is 4003 or 4007 or 4009 ? 1 : 0;
        Gateway.Close(code);
    }

    private void GoQuiet()
    {
        _quietUntil ??= Now + (LongestQuiet * chance.NextDouble());
        var isSilent = chance.Next(2) == 0;
        Gateway.IsSilent = isSilent;
        Gateway.AnswersHeartbeats = isSilent;
    }

    private Fault MakeFault() => chance.Next(8) switch
    {
        0 => new Fault.RateLimited("user", TimeSpan.FromMilliseconds(200)),
        1 => new Fault.RateLimited("shared", TimeSpan.FromMilliseconds(200)) { BodyRetryAfter = TimeSpan.FromMilliseconds(chance.Next(1, 900)) },
        2 => new Fault.RateLimited("global", TimeSpan.FromMilliseconds(200)),
        3 => new Fault.FailsBeforeExecuting(chance.Next(2) == 0 ? 502 : 503),
        4 => new Fault.FailsAfterExecuting(chance.Next(2) == 0 ? 500 : 504),
        5 => new Fault.DropsBeforeExecuting(),
        6 => new Fault.DropsAfterExecuting(),
        _ => new Fault.Slow(TimeSpan.FromMilliseconds(chance.Next(1, 600))),
    };
}
