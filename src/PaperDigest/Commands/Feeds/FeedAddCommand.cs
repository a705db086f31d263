using System.Collections.Immutable;
using PaperDigest.Commands.Subscriptions;
using PaperDigest.Delivery;

namespace PaperDigest.Commands.Feeds;

/// <summary><c>/feed add</c>: the weekly digest in a channel. What would keep it from arriving is told now, not on Monday.</summary>
internal sealed class FeedAddCommand(FeedFounder founder, WishOptions options, FeedPlaces places) : ICommand
{
    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("add", "添加"),
        Description = new LocalizedText("Post the weekly digest to a channel", "每周把周报发布到一个频道"),
        Options =
        [
            FeedGroup.WhichChannel,
            WishOptions.CategoryOption,
            .. WishOptions.ScheduleOptions,
            WishOptions.StyleOption,
            FeedGroup.WhichRole,
            LateOption.Definition,
        ],
    };

    public CommandGroup Group => FeedGroup.Group;

    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        if (FeedGroup.Refusal(request) is { Length: > 0 } refusal)
        {
            return Replies.Private(refusal);
        }

        var (defaults, earlier) = await founder.DefaultAsync(request, cancellationToken);
        if (!options.TryRead(request, defaults, out var wish, out var trouble) || !LateOption.TryRead(request, LatePolicy.Post, out var late, out trouble))
        {
            return Replies.Private(trouble);
        }

        var (place, hidden) = await places.FindAsync(request, FeedGroup.ChannelOption, request.Reader.Channel, cancellationToken);
        if (place is null)
        {
            return Replies.Private(hidden);
        }

        wish = WishOptions.Fit(request, wish, place.Known.Kind);
        var role = request.FindRole(FeedGroup.RoleOption);
        var obstacles = place.Obstacles(request, wish.Style, role);
        return obstacles.IsEmpty
            ? Replies.Private(await founder.FoundAsync(request, place.Channel, new FeedWish(wish, role?.Id, late, earlier), cancellationToken))
            : Replies.Private(obstacles);
    }

    public ValueTask<ImmutableArray<Suggestion>> SuggestAsync(Request request, string option, string typed, CancellationToken cancellationToken) =>
        ValueTask.FromResult(options.Suggest(request, option, typed));
}
