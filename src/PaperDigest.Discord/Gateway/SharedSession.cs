namespace PaperDigest.Discord.Gateway;

/// <summary>A session that several loops share: its lock and its clock.</summary>
internal sealed class SharedSession(GatewaySession session, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();

    public TimeProvider Time => time;

    public TimeSpan Now => time.GetElapsedTime(_start);

    public ShardState State
    {
        get
        {
            lock (_lock)
            {
                return session.State;
            }
        }
    }

    public ConnectPlan PlanConnection()
    {
        lock (_lock)
        {
            return session.PlanConnection();
        }
    }

    public IReadOnlyList<SessionAction> Handle(SessionInput input)
    {
        lock (_lock)
        {
            return session.Handle(input, Now);
        }
    }

    public void MarkDelivered(long? sequence)
    {
        lock (_lock)
        {
            session.MarkDelivered(sequence);
        }
    }

    /// <summary>Lets a timer go off when the session wants to hear of time next.</summary>
    public void Arm(ITimer timer)
    {
        TimeSpan? next;
        lock (_lock)
        {
            next = session.NextTick;
        }

        timer.Change(next is { } due ? WholeMilliseconds.Until(due, Now) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
