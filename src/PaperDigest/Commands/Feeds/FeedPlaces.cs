using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Feeds;

/// <summary>Finds out what a channel is and what we may do there.</summary>
internal sealed class FeedPlaces(IDiscordConnection discord, ChannelNames names)
{
    /// <summary>The channel a reader filled in, else another, and why that is not known if it is not.</summary>
    public async Task<(FeedPlace? Place, string Hidden)> FindAsync(Request request, string option, ChannelId otherwise, CancellationToken cancellationToken)
    {
        // Discord sends along what was chosen; of a forum it leaves out the tags.
        if (request.FindChannel(option) is not { } chosen || chosen.Kind is ChannelKind.Forum)
        {
            return await FindAsync(request, request.FindChannel(option)?.Id ?? otherwise, cancellationToken);
        }

        names.Remember(chosen.Id, chosen.Name);
        return (new FeedPlace(chosen.Id, new ChannelOutcome.Known(chosen.Kind, chosen.Name, chosen.OurPermissions)), "");
    }

    /// <summary>The place as Discord describes it now, or why that is not known.</summary>
    public async Task<(FeedPlace? Place, string Hidden)> FindAsync(Request request, ChannelId channel, CancellationToken cancellationToken)
    {
        switch (await discord.DescribeChannelAsync(channel, cancellationToken))
        {
            case ChannelOutcome.Known known:
                names.Remember(channel, known.Name);
                return (new FeedPlace(channel, known), "");
            case ChannelOutcome.Missing:
                return (null, request.Words.Feeds.ChannelHidden(FeedText.Mention(channel)));
            default:
                return (null, request.Words.Feeds.ChannelUnclear(FeedText.Mention(channel)));
        }
    }

    /// <summary>What is in the way of a feed that is there already; empty if nothing is.</summary>
    public async Task<string> FindObstacleAsync(Request request, Subscription feed, CancellationToken cancellationToken)
    {
        var (place, hidden) = await FindAsync(request, FeedText.ChannelOf(feed), cancellationToken);
        return place?.FirstObstacle(request, feed.Style) ?? hidden;
    }
}
