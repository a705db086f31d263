using System.Collections.Immutable;
using PaperDigest.Commands.Subscriptions;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Feeds;

/// <summary><c>/feed edit</c>: changes what is filled in and nothing else. The feed stays the same one, so nothing posted comes again.</summary>
internal sealed class FeedEditCommand(ISubscriptions subscriptions, FeedShelf shelf, FeedPlaces places, WishOptions options, TimeProvider time) : ICommand
{
    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("edit", "修改"),
        Description = new LocalizedText("Change what a feed posts, and when", "修改频道订阅的内容或时间"),
        Options = [FeedGroup.WhichFeed, WishOptions.CategoryOption, .. WishOptions.ScheduleOptions, FeedGroup.WhichRole],
    };

    public CommandGroup Group => FeedGroup.Group;

    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var (feed, trouble) = await shelf.ReadAsync(request, cancellationToken);
        if (feed is null || !options.TryRead(request, Wish.Of(feed), out var wish, out trouble))
        {
            return Replies.Private(trouble);
        }

        var role = request.FindRole(FeedGroup.RoleOption);
        if (role is { })
        {
            var (place, hidden) = await places.FindAsync(request, FeedText.ChannelOf(feed), cancellationToken);
            if ((place?.RoleObstacle(request, role) ?? hidden) is { Length: > 0 } obstacle)
            {
                return Replies.Private(obstacle);
            }
        }

        var changed = wish.ApplyTo(feed) with { Role = role?.Id ?? feed.Role };
        var words = request.Words.Feeds;
        return await subscriptions.UpdateAsync(changed, cancellationToken)
            ? Replies.Private(words.Changed(FeedText.Line(request, changed)), changed.IsPaused ? "" : SubscriptionText.Next(request, changed, time.GetUtcNow()))
            : Replies.Private(words.Gone);
    }

    public async ValueTask<ImmutableArray<Suggestion>> SuggestAsync(Request request, string option, string typed, CancellationToken cancellationToken) =>
        option is FeedGroup.FeedOption ? await shelf.SuggestAsync(request, typed, cancellationToken) : options.Suggest(request, option, typed);
}
