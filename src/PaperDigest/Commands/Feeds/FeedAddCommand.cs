using System.Collections.Immutable;
using PaperDigest.Commands.Subscriptions;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Feeds;

/// <summary><c>/feed add</c>: the weekly digest in a channel. What would keep it from arriving is told now, not on Monday.</summary>
internal sealed class FeedAddCommand(FeedFounder founder, WishOptions options, ChannelNames names, IDiscordConnection discord) : ICommand
{
    private const string ChannelOption = "channel";
    private const string RoleOption = "role";

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
            new OptionDefinition
            {
                Name = new LocalizedText(RoleOption, "身份组"),
                Description = new LocalizedText("Whom to notify", "发布时通知哪个身份组"),
                Kind = OptionKind.Role,
            },
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

        var (place, hidden) = await FindPlaceAsync(request, cancellationToken);
        if (place is null)
        {
            return Replies.Private(hidden);
        }

        var role = request.FindRole(RoleOption);
        var obstacles = new[] { place.Obstacle(request), role is null ? "" : place.RoleObstacle(request, role) }.Where(obstacle => obstacle.Length > 0).ToImmutableArray();
        return obstacles.IsEmpty
            ? Replies.Private(await founder.FoundAsync(request, place, wish, role?.Id, cancellationToken))
            : Replies.Private(obstacles);
    }

    public ValueTask<ImmutableArray<Suggestion>> SuggestAsync(Request request, string option, string typed, CancellationToken cancellationToken) =>
        ValueTask.FromResult(options.Suggest(request, option, typed));

    private async Task<(FeedPlace? Place, string Hidden)> FindPlaceAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.FindChannel(ChannelOption) is { } chosen)
        {
            names.Remember(chosen.Id, chosen.Name);
            return (new FeedPlace(chosen.Id, chosen.Kind, chosen.OurPermissions), "");
        }

        var here = request.Reader.Channel;
        switch (await discord.DescribeChannelAsync(here, cancellationToken))
        {
            case ChannelOutcome.Known known:
                names.Remember(here, known.Name);
                return (new FeedPlace(here, known.Kind, known.OurPermissions), "");
            case ChannelOutcome.Missing:
                return (null, request.Words.Feeds.ChannelHidden(FeedText.Mention(here)));
            default:
                return (null, request.Words.Feeds.ChannelUnclear(FeedText.Mention(here)));
        }
    }
}
