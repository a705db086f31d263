using PaperDigest.Ports;

namespace PaperDigest.Commands.Feeds;

/// <summary>Finds out what a channel is and what we may do there.</summary>
internal sealed class FeedPlaces(IDiscordConnection discord, ChannelNames names)
{
    /// <summary>The place as a reader filled it in: Discord sent along what it is.</summary>
    public FeedPlace Of(OptionValue.Channel chosen)
    {
        names.Remember(chosen.Id, chosen.Name);
        return new FeedPlace(chosen.Id, chosen.Kind, chosen.OurPermissions);
    }

    /// <summary>The place as Discord describes it now, or why that is not known.</summary>
    public async Task<(FeedPlace? Place, string Hidden)> FindAsync(Request request, ChannelId channel, CancellationToken cancellationToken)
    {
        switch (await discord.DescribeChannelAsync(channel, cancellationToken))
        {
            case ChannelOutcome.Known known:
                names.Remember(channel, known.Name);
                return (new FeedPlace(channel, known.Kind, known.OurPermissions), "");
            case ChannelOutcome.Missing:
                return (null, request.Words.Feeds.ChannelHidden(FeedText.Mention(channel)));
            default:
                return (null, request.Words.Feeds.ChannelUnclear(FeedText.Mention(channel)));
        }
    }
}
