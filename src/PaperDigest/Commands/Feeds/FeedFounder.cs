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
    public async Task<Wish> DefaultAsync(Request request, CancellationToken cancellationToken)
    {
        var spoken = request.Reader.GuildLanguage ?? request.Reader.Language;
        var feeds = await shelf.ListAsync(request, cancellationToken);
        return Wish.Default(feeds.LastOrDefault(), spoken, LanguageInput.Nearest(spoken));
    }

    /// <summary>Sets one up in a place without obstacles, and says what came of it.</summary>
    public async Task<Message> FoundAsync(Request request, FeedPlace place, Wish wish, RoleId? role, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return await FoundNeedsLockAsync(request, place, wish, role, cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task<Message> FoundNeedsLockAsync(Request request, FeedPlace place, Wish wish, RoleId? role, CancellationToken cancellationToken)
    {
        var feeds = await shelf.ListAsync(request, cancellationToken);
        var neighbours = feeds.Where(feed => FeedText.ChannelOf(feed) == place.Channel).ToImmutableArray();
        if (neighbours.FirstOrDefault(feed => wish.CoincidesWith(feed) && wish.IsCoveredBy(feed)) is { } same)
        {
            return Replies.Text(request.Words.Feeds.Already(FeedText.Line(request, same)));
        }

        if (feeds.Length >= FeedGroup.MostInOneServer)
        {
            return Replies.Text(request.Words.Feeds.TooMany(FeedGroup.MostInOneServer));
        }

        var destination = new Destination.Channel(request.Reader.Guild ?? throw new InvalidOperationException("A feed belongs to a server."), place.Channel);
        var feed = await subscriptions.AddAsync(wish.ToSubscription(request, destination, time.GetUtcNow()) with { Role = role }, cancellationToken);
        return Confirm(request, feed, wish.ZoneOrigin, neighbours.FirstOrDefault(neighbour => neighbour.Language == wish.Language && wish.Overlaps(neighbour)));
    }

    private Message Confirm(Request request, Subscription feed, ZoneOrigin origin, Subscription? overlapping)
    {
        var words = request.Words.Feeds;
        var newest = request.Catalogue.Weeks is [var week, ..] ? request.Words.Basics.Week(week) : null;
        var message = Replies.Text(
            words.Added(FeedText.Mention(feed), SubscriptionText.What(request, feed.Categories), SubscriptionText.When(request, feed), request.Words.Basics.NameOf(feed.Language).Trim()),
            SubscriptionText.Next(request, feed, time.GetUtcNow()),
            words.StartsNext(newest),
            SubscriptionText.ZoneNote(origin, words.ZoneGuessed($"`{feed.TimeZone}`"), words.ZoneUnknown),
            overlapping is null ? "" : words.Overlaps(FeedText.Line(request, overlapping)));
        return newest is null ? message : message with { Controls = ButtonRows.Of([ButtonRows.Act(new ControlState.FeedPostLatest(feed.Id), words.PostLatest, "📮")]) };
    }
}
