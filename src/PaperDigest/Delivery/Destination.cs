using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>Where digests go.</summary>
public abstract record Destination
{
    private Destination()
    {
    }

    /// <summary>A text or announcement channel, a thread or a forum: the destination of a feed.</summary>
    public sealed record Channel(GuildId Guild, ChannelId Id) : Destination;

    /// <summary>A person's direct messages.</summary>
    public sealed record Person(UserId User) : Destination;
}
