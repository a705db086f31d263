namespace PaperDigest.Discord.Gateway;

/// <summary>Where one gateway session stands.</summary>
internal abstract record ShardState
{
    private ShardState()
    {
    }

    /// <summary>Nothing is open.</summary>
    /// <param name="Attempts">Connections in a row that did not last.</param>
    public sealed record Disconnected(int Attempts) : ShardState;

    /// <summary>Open; Discord speaks first.</summary>
    public sealed record AwaitingHello(TimeSpan Deadline, int Attempts) : ShardState;

    /// <summary>A new session was asked for.</summary>
    public sealed record Identifying(TimeSpan Deadline, int Attempts) : ShardState;

    /// <summary>The broken session was asked for, its missed events are coming.</summary>
    public sealed record Resuming(TimeSpan Deadline, int Attempts) : ShardState;

    /// <summary>Events arrive.</summary>
    public sealed record Active(TimeSpan Since, int Attempts) : ShardState;

    /// <summary>Discord will not have us; connecting again changes nothing.</summary>
    public sealed record FatallyClosed(string Reason) : ShardState;
}
