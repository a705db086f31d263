namespace PaperDigest.Ports;

/// <summary>Which subscriptions to list; what is left out does not restrict.</summary>
public sealed record SubscriptionQuery
{
    /// <summary>Feeds of one server.</summary>
    public GuildId? Guild { get; init; }

    /// <summary>Feeds of one channel.</summary>
    public ChannelId? Channel { get; init; }

    /// <summary>A person's own.</summary>
    public UserId? Person { get; init; }
}
