using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Feeds;

/// <summary><c>/feed pause</c>: a feed rests until it is resumed.</summary>
internal sealed class FeedPauseCommand(ISubscriptions subscriptions, FeedShelf shelf) : FeedVerb(shelf)
{
    public override CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("pause", "暂停"),
        Description = new LocalizedText("Let a feed rest for a while", "暂停一个频道订阅"),
        Options = [FeedGroup.WhichFeed],
    };

    protected override async Task<Reply> AnswerAsync(Request request, Subscription feed, CancellationToken cancellationToken)
    {
        var words = request.Words.Feeds;
        return await subscriptions.UpdateAsync(feed with { IsPaused = true, PauseReason = null }, cancellationToken)
            ? Replies.Private(words.Rests(FeedText.Line(request, feed with { IsPaused = false })))
            : Replies.Private(words.Gone);
    }
}
