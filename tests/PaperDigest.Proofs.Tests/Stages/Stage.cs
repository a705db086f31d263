using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Proofs.Tests.Stages;

/// <summary>
/// Plays whole bots one step after the other: their own work, their touches of the world outside, and the clock. Who goes next is
/// drawn, so the same seed plays the same piece, and other seeds play others.
/// </summary>
internal sealed class Stage(HandSetClock clock, Random chance, Journal journal)
{
    private const int MostTurns = 100_000;

    private static readonly bool IsTraced = Environment.GetEnvironmentVariable("PAPERDIGEST_TRACE") is not null;

    private readonly Lock _lock = new();
    private readonly List<StagedCallback> _callbacks = [];
    private readonly List<StagedCall> _calls = [];
    private readonly List<Life> _lives = [];

    public HandSetClock Clock => clock;

    public Journal Journal => journal;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Stands for all turns so far, who took them, and when; only to be compared within one run of this program.</summary>
    public int Fingerprint { get; private set; }

    /// <summary>What becomes of a call just before it is carried out: how long it is held, and whether it has left its process by then.</summary>
    public Func<StagedCall, (TimeSpan Hold, bool HasLeft)> Hindrance { get; set; } = _ => default;

    /// <summary>How long an answer is on its way.</summary>
    public Func<StagedCall, TimeSpan> Delay { get; set; } = _ => TimeSpan.Zero;

    /// <summary>When the first of the calls that are held may go on.</summary>
    public DateTimeOffset? NextHeld
    {
        get
        {
            lock (_lock)
            {
                return _calls.Where(call => call.HasLeft || call.Life.Acts).Select(call => (DateTimeOffset?)call.HeldUntil).Min();
            }
        }
    }

    public void Add(Life life) => _lives.Add(life);

    public void Add(StagedCallback callback)
    {
        lock (_lock)
        {
            _callbacks.Add(callback);
        }
    }

    public void Add(StagedCall call)
    {
        lock (_lock)
        {
            _calls.Add(call);
        }
    }

    /// <summary>Drops everything of a dead process but what had left it.</summary>
    public void Forget(Life life)
    {
        lock (_lock)
        {
            _callbacks.RemoveAll(callback => callback.Life == life);
            _calls.RemoveAll(call => call.Life == life && (call.IsDone || !call.HasLeft));
        }
    }

    /// <summary>Plays until nobody can go on without the clock.</summary>
    public void Rest()
    {
        AwaitHops();
        for (var turns = 0; TakeTurn() || HasReturned(); turns++)
        {
            if (turns > MostTurns)
            {
                throw new InvalidOperationException("This never comes to rest.");
            }
        }
    }

    /// <summary>Whether work came back from the thread pool when everything seemed to be at rest.</summary>
    private bool HasReturned()
    {
        AwaitHops();
        lock (_lock)
        {
            return _callbacks.Exists(CanGoOn) || _calls.Exists(CanGoOn);
        }
    }

    /// <summary>First until what was handed to the thread pool was taken on, then until nobody is at work there any more.</summary>
    private void AwaitHops()
    {
        Waiting.ForHops();
        AwaitOthers();
    }

    private void AwaitOthers() => SpinWait.SpinUntil(() => !_lives.Exists(life => life.Context.IsAtWork));

    private bool TakeTurn()
    {
        switch (Draw())
        {
            case StagedCallback callback:
                Note(callback.Life, "goes on");
                callback.Run();
                AwaitOthers();
                return true;
            case StagedCall call:
                Note(call.Life, call.IsDone ? $"hears from {call.Door}" : $"calls {call.Door}");
                TakeOn(call);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Mostly a bot's own work goes on first, sometimes another answer or call overtakes it.</summary>
    private object? Draw()
    {
        lock (_lock)
        {
            var callback = _callbacks.FindIndex(CanGoOn);

            // Ordered, because a process that starts begins several things at once.
            List<StagedCall> calls = [.. _calls.Where(CanGoOn).OrderBy(call => call.Life.Name, StringComparer.Ordinal).ThenBy(call => call.Door, StringComparer.Ordinal)];
            if (calls.Count > 0 && (callback < 0 || chance.Next(8) == 0))
            {
                var call = calls[chance.Next(calls.Count)];
                _calls.Remove(call);
                return call;
            }

            if (callback < 0)
            {
                return null;
            }

            var next = _callbacks[callback];
            _callbacks.RemoveAt(callback);
            return next;
        }
    }

    private static bool CanGoOn(StagedCallback callback) => callback.Life.Acts;

    private bool CanGoOn(StagedCall call) => call.HeldUntil <= Now && (call.HasLeft || call.Life.Acts);

    private void TakeOn(StagedCall call)
    {
        if ((call.IsDone || CarryOut(call)) && call.Life.Step($"after {call.Door}"))
        {
            call.Answer();
        }
    }

    /// <returns>False if the answer does not come yet, or never.</returns>
    private bool CarryOut(StagedCall call)
    {
        if (!call.IsTried)
        {
            call.IsTried = true;
            if (!call.Life.Step($"before {call.Door}"))
            {
                return false;
            }

            (var hold, call.HasLeft) = Hindrance(call);
            if (hold > TimeSpan.Zero)
            {
                return Hold(call, hold);
            }
        }

        call.CarryOutAsync().Await();
        call.HasLeft = false;
        return !call.Life.IsDead && (Delay(call) is not { Ticks: > 0 } delay || Hold(call, delay));
    }

    private bool Hold(StagedCall call, TimeSpan pause)
    {
        call.HeldUntil = Now + pause;
        Add(call);
        return false;
    }

    private void Note(Life life, string what)
    {
        Fingerprint = HashCode.Combine(Fingerprint, Now, life.Name, what);
        if (IsTraced)
        {
            journal.Note("turn", $"{life.Name} {what}");
        }
    }
}
