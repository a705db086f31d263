using PaperDigest.Commands.Papers;
using PaperDigest.Delivery;
using PaperDigest.Digests;

namespace PaperDigest.Commands.Feeds;

/// <summary><c>/feed post</c>: a week to a feed's channel now, whatever the day. Never the same week twice.</summary>
internal sealed class FeedPostCommand(FeedShelf shelf, FeedPoster poster, PaperFilters filters) : FeedWeekVerb(shelf, filters)
{
    public override CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("post", "发布"),
        Description = new LocalizedText("Post a week to a feed’s channel now", "立即把某一期发布到频道"),
        Options = [FeedGroup.WhichFeed, CommonOptions.OneWeek],
    };

    protected override async Task<Reply> AnswerAsync(Request request, Subscription feed, IsoWeek week, CancellationToken cancellationToken) =>
        Replies.Private((await poster.PostAsync(request, feed, week, cancellationToken)).Answer);
}
