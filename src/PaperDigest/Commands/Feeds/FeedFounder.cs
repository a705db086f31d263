using System.Collections.Immutable;
using PaperDigest.Commands.Inputs;
using PaperDigest.Commands.Subscriptions;
using PaperDigest.Delivery;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;
using PaperDigest.Messages.Controls;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Feeds;

/// <summary>Sets feeds up.</summary>
internal sealed class FeedFounder(ISubscriptions subscriptions, FeedShelf shelf, TimeProvider time) : IDisposable
{
    // A command sent twice must not set up two feeds.
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>What an admin wants who says nothing: as the server's last feed, else by the server's language.</summary>
    /// <returns>The wish, and the feed it is copied from, if there is one.</returns>
    public async Task<(Wish Wish, Subscription? Earlier)> DefaultAsync(Request request, CancellationToken cancellationToken)
    {
        var spoken = request.Reader.GuildLanguage ?? request.Reader.Language;
        var feeds = await shelf.ListAsync(request, cancellationToken);
        var earlier = feeds.LastOrDefault();
        return (Wish.Default(earlier, spoken, LanguageInput.Nearest(spoken)), WishOptions.IsScheduleWhole(request) ? null : earlier);
    }

    /// <summary>Sets one up in a place without obstacles, and says what came of it.</summary>
    public async Task<Message> FoundAsync(Request request, ChannelId channel, FeedWish wanted, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return await FoundNeedsLockAsync(request, channel, wanted, cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task<Message> FoundNeedsLockAsync(Request request, ChannelId channel, FeedWish wanted, CancellationToken cancellationToken)
    {
        var wish = wanted.Wish;
        var feeds = await shelf.ListAsync(request, cancellationToken);
        var neighbours = feeds.Where(feed => FeedText.ChannelOf(feed) == channel).ToImmutableArray();
        if (neighbours.FirstOrDefault(feed => wish.CoincidesWith(feed) && wish.IsCoveredBy(feed)) is { } same)
        {
            return Replies.Text(request.Words.Feeds.Already(FeedText.Line(request, same)));
        }

        if (feeds.Length >= FeedGroup.MostInOneServer)
        {
            return Replies.Text(request.Words.Feeds.TooMany(FeedGroup.MostInOneServer));
        }

        var destination = new Destination.Channel(request.Reader.Guild ?? throw new InvalidOperationException("A feed belongs to a server."), channel);
        var feed = await subscriptions.AddAsync(
            wish.ToSubscription(request, destination, time.GetUtcNow()) with { Role = wanted.Role, Late = wanted.Late }, cancellationToken);
        return Confirm(request, feed, wanted, neighbours);
    }

    private Message Confirm(Request request, Subscription feed, FeedWish wanted, ImmutableArray<Subscription> neighbours)
    {
        var words = request.Words.Feeds;
        var newest = request.Catalogue.Weeks is [var week, ..] ? request.Words.Basics.Week(week) : null;
        var message = Replies.Text(
            words.Added(FeedText.Mention(feed), SubscriptionText.What(request, feed.Categories), SubscriptionText.When(request, feed), request.Words.Basics.NameOf(feed.Language).Trim()),
            SubscriptionText.Next(request, feed, time.GetUtcNow()),
            words.StartsNext(newest),
            wanted.Earlier is { } earlier ? words.AsBefore(FeedText.Line(request, earlier)) : "",
            SubscriptionText.ZoneNote(wanted.Wish.ZoneOrigin, words.ZoneGuessed($"`{feed.TimeZone}`"), words.ZoneUnknown),
            NeighbourNote(request, wanted.Wish, neighbours));
        return newest is null ? message : message with { Controls = ButtonRows.Of([ButtonRows.Act(new ControlState.FeedPostLatest(feed.Id), words.PostLatest, "📮")]) };
    }

    private static string NeighbourNote(Request request, Wish wish, ImmutableArray<Subscription> neighbours)
    {
        var words = request.Words.Feeds;
        return neighbours.FirstOrDefault(wish.Overlaps) is { } overlapping ? words.Overlaps(FeedText.Line(request, overlapping))
            : neighbours is [var other, ..] ? words.Neighbour(FeedText.Line(request, other))
            : "";
    }
}
