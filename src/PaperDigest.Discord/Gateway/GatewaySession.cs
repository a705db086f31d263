using System.Text.Json;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Gateway;

/// <summary>One gateway session: what to do about each thing that happens to it. No sockets, no clock: moments come in.</summary>
/// <remarks>
/// Resuming means: after a broken connection Discord replays the events missed, and no identify is spent, of which there are a
/// thousand a day. Not thread-safe. https://discord.com/developers/docs/topics/gateway#connection-lifecycle.
/// </remarks>
/// <param name="chance">Spreads first heartbeats and reconnects.</param>
internal sealed class GatewaySession(Random chance)
{
    private const int MaxFailedResumes = 3;
    private const int MaxBackOffDoublings = 6;

    /// <summary>Resumes are free, so connections that break again and again are taken up again within two seconds: whoever presses waits three.</summary>
    private const int MostAttemptsAfterResume = 1;
    private static readonly TimeSpan HelloTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ReadyTimeout = TimeSpan.FromSeconds(60);

    /// <summary>A connection that lasted so long was a good one.</summary>
    private static readonly TimeSpan Steady = TimeSpan.FromMinutes(1);

    /// <summary>Heartbeats answered and yet no events: seen to go on for ever. Resuming costs nothing.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(6);

    /// <summary>Faster hearts are taken as a mistake: 120 frames a minute are all we may send.</summary>
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMilliseconds(50);

    private Resumption? _resumption;
    private TimeSpan? _interval;
    private TimeSpan _nextBeat;
    private TimeSpan _lastEvent;
    private bool _isBeatUnanswered;
    private bool _isResumeAddressBad;
    private int _failedResumes;
    private TimeSpan _leastDelay;

    public ShardState State { get; private set; } = new ShardState.Disconnected(0);

    /// <summary>What is left of the session; none before the first READY.</summary>
    public Resumption? Resumption => _resumption;

    /// <summary>When something is due if nothing else happens before.</summary>
    public TimeSpan? NextTick => State switch
    {
        ShardState.AwaitingHello waiting => waiting.Deadline,
        ShardState.Identifying identifying => Earlier(identifying.Deadline, _nextBeat),
        ShardState.Resuming resuming => Earlier(resuming.Deadline, _nextBeat),
        ShardState.Active => Earlier(_nextBeat, _lastEvent + LongestSilence),
        _ => null,
    };

    /// <summary>The connection to make next, while disconnected.</summary>
    public ConnectPlan PlanConnection()
    {
        var attempts = State is ShardState.Disconnected disconnected ? disconnected.Attempts : 0;
        var seconds = attempts == 0 ? 0 : Math.Pow(2, Math.Min(attempts - 1, MaxBackOffDoublings));
        var backOff = TimeSpan.FromSeconds(seconds * (0.75 + (chance.NextDouble() / 4)));
        var delay = backOff > _leastDelay ? backOff : _leastDelay;
        _leastDelay = TimeSpan.Zero;
        return new ConnectPlan(_isResumeAddressBad ? null : _resumption?.Address, delay, _resumption is not null);
    }

    /// <summary>Does what follows.</summary>
    public IReadOnlyList<SessionAction> Handle(SessionInput input, TimeSpan now) => (input, State) switch
    {
        (_, ShardState.FatallyClosed) => [],
        (SessionInput.Opened, ShardState.Disconnected disconnected) => Open(disconnected.Attempts, now),
        (SessionInput.Failed, ShardState.Disconnected disconnected) => Fail(disconnected.Attempts),
        (_, ShardState.Disconnected) => [],
        (SessionInput.Closed closed, _) => Close(closed.Code, now),
        (SessionInput.Ticked ticked, _) => Tick(now, ticked.IsReaderBusy),
        (SessionInput.Received received, _) => Receive(received.Frame, now),
        _ => [],
    };

    /// <summary>An event is in safe hands: a resume need not bring it again.</summary>
    public void MarkDelivered(long? sequence)
    {
        if (sequence is { } number && _resumption is not null)
        {
            _resumption = _resumption with { Sequence = number };
        }
    }

    private IReadOnlyList<SessionAction> Open(int attempts, TimeSpan now)
    {
        _interval = null;
        _isBeatUnanswered = false;
        State = new ShardState.AwaitingHello(now + HelloTimeout, attempts);
        return [];
    }

    /// <summary>A stale resume address must not keep us out: the gateway's own address takes resumes too.</summary>
    private IReadOnlyList<SessionAction> Fail(int attempts)
    {
        _isResumeAddressBad = _resumption is not null;
        State = new ShardState.Disconnected(attempts + 1);
        return [];
    }

    private IReadOnlyList<SessionAction> Receive(GatewayFrame frame, TimeSpan now) => (frame.Op, State) switch
    {
        (Opcode.Hello, ShardState.AwaitingHello waiting) => Greet(frame, waiting.Attempts, now),
        (Opcode.Heartbeat, _) => [new SessionAction.SendHeartbeat(_resumption?.Sequence)],
        (Opcode.HeartbeatAck, _) => Acknowledge(),
        (Opcode.Reconnect, _) => Leave("Discord asked to reconnect", now),
        (Opcode.InvalidSession, _) => Invalidate(frame, now),
        (Opcode.Dispatch, ShardState.Identifying or ShardState.Resuming or ShardState.Active) => Dispatch(frame, now),
        _ => [],
    };

    private IReadOnlyList<SessionAction> Greet(GatewayFrame frame, int attempts, TimeSpan now)
    {
        if (TryRead(frame, WireJson.Shapes.Hello) is not { HeartbeatInterval: > 0 } hello)
        {
            return Leave("its first words were unreadable", now);
        }

        var interval = TimeSpan.FromMilliseconds(hello.HeartbeatInterval);
        _interval = interval > ShortestInterval ? interval : ShortestInterval;
        _nextBeat = now + (_interval.Value * chance.NextDouble());
        if (_resumption is { } resumption)
        {
            State = new ShardState.Resuming(now + ReadyTimeout, attempts);
            return [new SessionAction.SendResume(resumption.SessionId, resumption.Sequence)];
        }

        State = new ShardState.Identifying(now + ReadyTimeout, attempts);
        return [new SessionAction.SendIdentify()];
    }

    private IReadOnlyList<SessionAction> Acknowledge()
    {
        _isBeatUnanswered = false;
        return [];
    }

    private IReadOnlyList<SessionAction> Invalidate(GatewayFrame frame, TimeSpan now)
    {
        var isResumable = frame.Payload.Span.SequenceEqual("true"u8);
        if (!isResumable)
        {
            Forget();
        }

        // Older documents ask for it, and identifying at once is what made the session invalid if several start together.
        _leastDelay = TimeSpan.FromSeconds(1 + (chance.NextDouble() * 4));
        return Leave(isResumable ? "the session could not be resumed yet" : "the session is no longer valid", now);
    }

    private IReadOnlyList<SessionAction> Dispatch(GatewayFrame frame, TimeSpan now)
    {
        _lastEvent = now;
        switch (frame.EventName)
        {
            case "READY" when TryRead(frame, WireJson.Shapes.Ready) is { } ready:
                _resumption = new Resumption(ready.SessionId, GatewayLine.IsUsable(ready.ResumeGatewayUrl) ? ready.ResumeGatewayUrl : null, frame.Sequence ?? 0);
                Activate(now, AttemptsSoFar());
                break;
            case "READY":
                return Leave("its READY was unreadable", now);
            case "RESUMED":
                Activate(now, Math.Min(AttemptsSoFar(), MostAttemptsAfterResume));
                break;
        }

        return [new SessionAction.Deliver(frame)];
    }

    private void Activate(TimeSpan now, int attempts)
    {
        _failedResumes = 0;
        _isResumeAddressBad = false;
        State = new ShardState.Active(now, attempts);
    }

    private IReadOnlyList<SessionAction> Tick(TimeSpan now, bool isReaderBusy)
    {
        switch (State)
        {
            case ShardState.AwaitingHello waiting when waiting.Deadline <= now:
                return Leave("Discord did not say hello", now);
            case ShardState.Identifying identifying when identifying.Deadline <= now:
                return Leave("no session was opened", now);
            case ShardState.Resuming resuming when resuming.Deadline <= now:
                return Leave("the session was not resumed", now);
            case ShardState.Active when _lastEvent + LongestSilence <= now:
                return Leave("no event came for hours", now);
        }

        return _interval is { } interval && _nextBeat <= now ? Beat(interval, now, isReaderBusy) : [];
    }

    private IReadOnlyList<SessionAction> Beat(TimeSpan interval, TimeSpan now, bool isReaderBusy)
    {
        if (_isBeatUnanswered && !isReaderBusy)
        {
            return Leave("heartbeats are no longer answered", now);
        }

        _isBeatUnanswered = true;
        _nextBeat = now + interval;
        return [new SessionAction.SendHeartbeat(_resumption?.Sequence)];
    }

    private IReadOnlyList<SessionAction> Close(int? code, TimeSpan now)
    {
        switch (CloseCodes.RuleOf(code))
        {
            case CloseRule.Fatal fatal:
                State = new ShardState.FatallyClosed(fatal.Reason);
                return [];
            case CloseRule.Identify:
                Forget();
                break;
        }

        Drop(now);
        return [];
    }

    private IReadOnlyList<SessionAction> Leave(string reason, TimeSpan now)
    {
        Drop(now);
        return [new SessionAction.Disconnect(CloseCodes.Resumable, reason)];
    }

    private void Drop(TimeSpan now)
    {
        if (State is not ShardState.Active && _resumption is not null && ++_failedResumes >= MaxFailedResumes)
        {
            Forget();
        }

        var isSteady = State is ShardState.Active active && now - active.Since >= Steady;
        State = new ShardState.Disconnected(isSteady ? 0 : AttemptsSoFar() + 1);
    }

    private void Forget()
    {
        _resumption = null;
        _failedResumes = 0;
        _isResumeAddressBad = false;
    }

    private int AttemptsSoFar() => State switch
    {
        ShardState.AwaitingHello waiting => waiting.Attempts,
        ShardState.Identifying identifying => identifying.Attempts,
        ShardState.Resuming resuming => resuming.Attempts,
        ShardState.Active active => active.Attempts,
        ShardState.Disconnected disconnected => disconnected.Attempts,
        _ => 0,
    };

    private static T? TryRead<T>(GatewayFrame frame, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(frame.Payload.Span, shape);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TimeSpan Earlier(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
