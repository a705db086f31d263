using System.Collections.Immutable;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>What came of asking for a week to be posted now.</summary>
public abstract record DispatchOutcome
{
    private DispatchOutcome()
    {
    }

    /// <summary>It goes out now.</summary>
    /// <param name="Parts">How many messages.</param>
    public sealed record Planned(int Parts) : DispatchOutcome;

    /// <summary>It was asked for before and is on its way.</summary>
    public sealed record UnderWay(Receipt Receipt) : DispatchOutcome;

    /// <summary>It is there already: the first of its messages.</summary>
    public sealed record AlreadyPosted(ChannelId Channel, MessageId Message, DateTimeOffset At) : DispatchOutcome;

    /// <summary>Whether some of it was posted cannot be told: decide on these parts first.</summary>
    public sealed record NeedsDecision(ImmutableArray<PartKey> Parts) : DispatchOutcome;

    /// <summary>The week has no paper (left) for this subscription.</summary>
    public sealed record NothingToPost : DispatchOutcome;

    /// <summary>No digest of that week is loaded.</summary>
    public sealed record NoDigest : DispatchOutcome;

    /// <summary>The subscription rests: resume it first.</summary>
    public sealed record Paused : DispatchOutcome;

    /// <summary>There is no such subscription (any more).</summary>
    public sealed record NoSubscription : DispatchOutcome;
}
