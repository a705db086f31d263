using System.Collections.Immutable;
using PaperDigest.Commands.Subscriptions;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Feeds;

/// <summary><c>/feed edit</c>: changes what is filled in and nothing else. The feed stays the same one, so nothing posted comes again.</summary>
internal sealed class FeedEditCommand(ISubscriptions subscriptions, FeedShelf shelf, FeedPlaces places, WishOptions options, TimeProvider time) : FeedVerb(shelf)
{
    private const string SilentOption = "silent";

    public override CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("edit", "修改"),
        Description = new LocalizedText("Change what a feed posts, where and when", "修改频道订阅的内容、频道或时间"),
        Options =
        [
            FeedGroup.WhichFeed,
            FeedGroup.WhichChannel with { Description = new LocalizedText("Where to post from now on", "以后发布到哪里") },
            WishOptions.CategoryOption,
            .. WishOptions.ScheduleOptions,
            WishOptions.StyleOption,
            FeedGroup.WhichRole,
            new OptionDefinition
            {
                Name = new LocalizedText(SilentOption, "不通知"),
                Description = new LocalizedText("Notify no role any more", "以后不再通知任何身份组"),
                Kind = OptionKind.Flag,
            },
            LateOption.Definition,
        ],
    };

    protected override async Task<Reply> AnswerAsync(Request request, Subscription feed, CancellationToken cancellationToken)
    {
        if (!options.TryRead(request, Wish.Of(feed), out var wish, out var trouble) || !LateOption.TryRead(request, feed.Late, out var late, out trouble))
        {
            return Replies.Private(trouble);
        }

        var (role, isSilent, words) = (request.FindRole(FeedGroup.RoleOption), request.IsSet(SilentOption), request.Words.Feeds);
        if (role is not null && isSilent)
        {
            return Replies.Private(words.RoleAndNobody);
        }

        (var place, wish, var obstacles) = await CheckPlaceAsync(request, feed, wish, role, cancellationToken);
        if (!obstacles.IsEmpty)
        {
            return Replies.Private(obstacles);
        }

        var changed = wish.ApplyTo(feed) with { Destination = place, Role = isSilent ? null : role?.Id ?? feed.Role, Late = late };
        return changed == feed with { Categories = changed.Categories } && changed.Categories.SequenceEqual(feed.Categories)
            ? Replies.Private(words.NothingSaid(FeedText.Line(request, feed)))
            : await ChangeAsync(request, changed, wish, cancellationToken);
    }

    protected override ImmutableArray<Suggestion> Suggest(Request request, string option, string typed) => options.Suggest(request, option, typed);

    /// <summary>The channel is looked at when it, the style or the role changes: what is as before was looked at before.</summary>
    private async Task<(Destination Place, Wish Wish, ImmutableArray<string> Obstacles)> CheckPlaceAsync(
        Request request, Subscription feed, Wish wish, OptionValue.Role? role, CancellationToken cancellationToken)
    {
        var isMoved = request.FindChannel(FeedGroup.ChannelOption) is not null || wish.Style != feed.Style;
        if (!isMoved && role is null)
        {
            return (feed.Destination, wish, []);
        }

        var (place, hidden) = await places.FindAsync(request, FeedGroup.ChannelOption, FeedText.ChannelOf(feed), cancellationToken);
        if (place is null || feed.Destination is not Destination.Channel now)
        {
            return (feed.Destination, wish, [hidden]);
        }

        wish = WishOptions.Fit(request, wish, place.Known.Kind);
        return (now with { Id = place.Channel }, wish, place.Obstacles(request, isMoved ? wish.Style : null, role));
    }

    private async Task<Reply> ChangeAsync(Request request, Subscription changed, Wish wish, CancellationToken cancellationToken)
    {
        var words = request.Words.Feeds;
        var feeds = await Shelf.ListAsync(request, cancellationToken);
        if (feeds.FirstOrDefault(feed => feed.Id != changed.Id && feed.Destination == changed.Destination && wish.CoincidesWith(feed) && wish.IsCoveredBy(feed)) is { } same)
        {
            return Replies.Private(words.Already(FeedText.Line(request, same)));
        }

        return await subscriptions.UpdateAsync(changed, cancellationToken)
            ? Replies.Private(words.Changed(FeedText.Line(request, changed)), changed.IsPaused ? "" : SubscriptionText.Next(request, changed, time.GetUtcNow()))
            : Replies.Private(words.Gone);
    }
}
