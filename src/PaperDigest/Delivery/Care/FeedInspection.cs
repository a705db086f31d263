using System.Collections.Immutable;
using PaperDigest.Ports;

namespace PaperDigest.Delivery.Care;

/// <summary>Looks whether a feed can post, as Discord says now.</summary>
internal sealed class FeedInspection(IDiscordConnection discord)
{
    /// <summary>What is in the way; none when Discord does not say just now.</summary>
    public async Task<ImmutableArray<Obstacle>?> TryLookAsync(Subscription feed, CancellationToken cancellationToken)
    {
        var place = feed.Destination is Destination.Channel channel
            ? await discord.DescribeChannelAsync(channel.Id, cancellationToken)
            : throw new ArgumentException("A feed goes to a channel.", nameof(feed));
        return place switch
        {
            ChannelOutcome.Known known => PlaceNeeds.ObstaclesIn(known, feed.Style, feed.Role),
            ChannelOutcome.Missing => [new Obstacle.Hidden()],
            _ => null,
        };
    }
}
