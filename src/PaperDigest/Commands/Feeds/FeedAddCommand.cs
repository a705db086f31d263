using System.Collections.Immutable;
using PaperDigest.Commands.Subscriptions;

namespace PaperDigest.Commands.Feeds;

/// <summary><c>/feed add</c>: the weekly digest in a channel. What would keep it from arriving is told now, not on Monday.</summary>
internal sealed class FeedAddCommand(FeedFounder founder, WishOptions options, FeedPlaces places) : ICommand
{
    private const string ChannelOption = "channel";

    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("add", "添加"),
        Description = new LocalizedText("Post the weekly digest to a channel", "每周把周报发布到一个频道"),
        Options =
        [
            new OptionDefinition
            {
                Name = new LocalizedText(ChannelOption, "频道"),
                Description = new LocalizedText("Where to post; this channel if left out", "发布到哪里，不填则为当前频道"),
                Kind = OptionKind.Channel,
            },
            WishOptions.CategoryOption,
            .. WishOptions.ScheduleOptions,
            WishOptions.StyleOption,
            FeedGroup.WhichRole,
        ],
    };

    public CommandGroup Group => FeedGroup.Group;

    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        if (FeedGroup.Refusal(request) is { Length: > 0 } refusal)
        {
            return Replies.Private(refusal);
        }

        var defaults = await founder.DefaultAsync(request, cancellationToken);
        if (!options.TryRead(request, defaults, out var wish, out var trouble))
        {
            return Replies.Private(trouble);
        }

        var (place, hidden) = request.FindChannel(ChannelOption) is { } chosen
            ? (places.Of(chosen), "")
            : await places.FindAsync(request, request.Reader.Channel, cancellationToken);
        if (place is null)
        {
            return Replies.Private(hidden);
        }

        var role = request.FindRole(FeedGroup.RoleOption);
        var obstacles = new[] { place.Obstacle(request), role is null ? "" : place.RoleObstacle(request, role) }.Where(obstacle => obstacle.Length > 0).ToImmutableArray();
        return obstacles.IsEmpty
            ? Replies.Private(await founder.FoundAsync(request, place, wish, role?.Id, cancellationToken))
            : Replies.Private(obstacles);
    }

    public ValueTask<ImmutableArray<Suggestion>> SuggestAsync(Request request, string option, string typed, CancellationToken cancellationToken) =>
        ValueTask.FromResult(options.Suggest(request, option, typed));
}
