using System.Collections.Immutable;
using PaperDigest.Commands.Papers;

namespace PaperDigest.Commands.Feeds;

/// <summary><c>/feed post</c>: a week to a feed's channel now, whatever the day. Never the same week twice.</summary>
internal sealed class FeedPostCommand(FeedShelf shelf, FeedPoster poster, PaperFilters filters) : ICommand
{
    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("post", "发布"),
        Description = new LocalizedText("Post a week to a feed’s channel now", "立即把某一期发布到频道"),
        Options = [FeedGroup.WhichFeed, CommonOptions.OneWeek],
    };

    public CommandGroup Group => FeedGroup.Group;

    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var (feed, week, trouble) = await FeedAndWeek.ReadAsync(request, shelf, filters, cancellationToken);
        return feed is null ? Replies.Private(trouble) : Replies.Private(await poster.PostAsync(request, feed, week, cancellationToken));
    }

    public async ValueTask<ImmutableArray<Suggestion>> SuggestAsync(Request request, string option, string typed, CancellationToken cancellationToken) =>
        option is CommonOptions.Week ? filters.Suggest(request, option, typed) : await shelf.SuggestAsync(request, typed, cancellationToken);
}
