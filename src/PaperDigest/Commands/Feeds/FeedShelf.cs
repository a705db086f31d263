using System.Collections.Immutable;
using System.Globalization;
using PaperDigest.Commands.Subscriptions;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Feeds;

/// <summary>The feeds of the server a request comes from: nobody reaches another server's.</summary>
internal sealed class FeedShelf(ISubscriptions subscriptions, ChannelNames names)
{
    /// <summary>By id; none outside servers.</summary>
    public async Task<ImmutableArray<Subscription>> ListAsync(Request request, CancellationToken cancellationToken) => request.Reader.Guild is { } guild
        ? await subscriptions.ListAsync(new SubscriptionQuery { Guild = guild }, cancellationToken)
        : [];

    /// <summary>The feed an admin filled in, or what is in the way: her rights, or that there is no such feed.</summary>
    public async Task<(Subscription? Feed, string Trouble)> ReadAsync(Request request, CancellationToken cancellationToken)
    {
        if (FeedGroup.Refusal(request) is { Length: > 0 } refusal)
        {
            return (null, refusal);
        }

        var text = request.FindText(FeedGroup.FeedOption) ?? "";
        return await FindAsync(request, text, cancellationToken) is { } feed ? (feed, "") : (null, request.Words.Feeds.Unknown(Trouble.Quote(text)));
    }

    /// <summary>The feed of that id, if it is one of this server.</summary>
    public async Task<Subscription?> FindAsync(Request request, SubscriptionId id, CancellationToken cancellationToken)
    {
        var feed = await subscriptions.FindAsync(id, cancellationToken);
        return feed?.Destination is Destination.Channel channel && channel.Guild == request.Reader.Guild ? feed : null;
    }

    /// <summary>The server's feeds that fit what is typed, by channel, time and categories.</summary>
    public async ValueTask<ImmutableArray<Suggestion>> SuggestAsync(Request request, string typed, CancellationToken cancellationToken)
    {
        if (!request.MayManage)
        {
            return [];
        }

        var feeds = await ListAsync(request, cancellationToken);
        var known = await names.OfAsync(feeds.Select(FeedText.ChannelOf), cancellationToken);
        return [.. feeds
            .Select(feed => new Suggestion(Label(request, feed, known), feed.Id.Value.ToString(CultureInfo.InvariantCulture)))
            .Where(suggestion => suggestion.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))];
    }

    // By an id, or by a channel's mention or name if it is the only one there.
    private async Task<Subscription?> FindAsync(Request request, string text, CancellationToken cancellationToken)
    {
        var feeds = await ListAsync(request, cancellationToken);
        if (FindById(feeds, text) is { } named)
        {
            return named;
        }

        var known = await names.OfAsync(feeds.Select(FeedText.ChannelOf), cancellationToken);
        var fitting = feeds.Where(feed => IsNamed(FeedText.ChannelOf(feed), known, text.Trim())).Take(2).ToList();
        return fitting is [var only] ? only : null;
    }

    private static Subscription? FindById(ImmutableArray<Subscription> feeds, string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? feeds.FirstOrDefault(feed => feed.Id.Value == id) : null;

    private static bool IsNamed(ChannelId channel, ImmutableDictionary<ChannelId, string> known, string text) =>
        string.Equals(text, $"<#{channel}>", StringComparison.Ordinal)
        || (known.GetValueOrDefault(channel) is { Length: > 0 } name && string.Equals(text.TrimStart('#'), name, StringComparison.OrdinalIgnoreCase));

    private static string Label(Request request, Subscription feed, ImmutableDictionary<ChannelId, string> known)
    {
        var channel = FeedText.ChannelOf(feed);
        return $"#{known.GetValueOrDefault(channel) ?? channel.ToString()} · {SubscriptionText.PlainWhen(request, feed)} · {request.Words.Basics.NameOf(feed.Language).Trim()} · {SubscriptionText.PlainWhat(request, feed.Categories)}";
    }
}
