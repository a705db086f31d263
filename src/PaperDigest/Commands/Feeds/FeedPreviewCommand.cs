using PaperDigest.Commands.Papers;
using PaperDigest.Delivery;
using PaperDigest.Digests;

namespace PaperDigest.Commands.Feeds;

/// <summary><c>/feed preview</c>: exactly what a feed's channel would get, for the admin alone.</summary>
internal sealed class FeedPreviewCommand(FeedShelf shelf, PaperFilters filters, Dispatch dispatch) : FeedWeekVerb(shelf, filters)
{
    public override CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("preview", "预览"),
        Description = new LocalizedText("See a post before others do", "在发布之前预览"),
        Options = [FeedGroup.WhichFeed, CommonOptions.OneWeek],
    };

    protected override async Task<Reply> AnswerAsync(Request request, Subscription feed, IsoWeek week, CancellationToken cancellationToken)
    {
        if (request.Catalogue.FindDigestFor(week, feed.Language) is null)
        {
            return Replies.Private(Trouble.NoDigest(request, week));
        }

        var words = request.Words.Feeds;
        var messages = await dispatch.PreviewAsync(request.Catalogue, feed, week, cancellationToken);
        if (messages is not [var first, ..])
        {
            return Replies.Private(words.NothingToPost(request.Words.Basics.Week(week)));
        }

        var heading = Replies.Text(words.Preview(FeedText.Mention(feed), messages.Length), first.Text);
        return Replies.Private(first with { Text = heading.Text, Ping = null });
    }
}
