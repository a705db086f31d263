namespace PaperDigest.Delivery.Care;

/// <summary>Something a person is told, or asked.</summary>
/// <param name="Key">What is told once.</param>
/// <param name="Reason">Plain English, for <c>/status</c> and the log; never a payload.</param>
/// <param name="RaisedAt">When it came up, UTC.</param>
public sealed record Notice(NoticeKey Key, string Reason, DateTimeOffset RaisedAt)
{
    /// <summary>Whom it reached.</summary>
    public NoticeReach Reach { get; init; }

    /// <summary>When it was settled, UTC; none while it is open.</summary>
    public DateTimeOffset? SettledAt { get; init; }
}
