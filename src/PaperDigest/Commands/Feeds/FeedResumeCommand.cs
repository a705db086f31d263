using PaperDigest.Commands.Subscriptions;
using PaperDigest.Delivery;
using PaperDigest.Delivery.Care;
using PaperDigest.Messages.Cards;
using PaperDigest.Messages.Controls;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Feeds;

/// <summary><c>/feed resume</c>: a feed posts again, if what made it rest is out of the way; what it missed meanwhile is offered.</summary>
internal sealed class FeedResumeCommand(ISubscriptions subscriptions, INotices notices, FeedShelf shelf, FeedPlaces places, TimeProvider time) : FeedVerb(shelf)
{
    public override CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("resume", "恢复"),
        Description = new LocalizedText("Let a paused feed post again", "恢复已暂停的频道订阅"),
        Options = [FeedGroup.WhichFeed],
    };

    protected override async Task<Reply> AnswerAsync(Request request, Subscription feed, CancellationToken cancellationToken)
    {
        if (await places.FindObstacleAsync(request, feed, cancellationToken) is { Length: > 0 } obstacle)
        {
            return Replies.Private(obstacle);
        }

        var (words, resumed) = (request.Words.Feeds, feed with { IsPaused = false });
        if (!await subscriptions.UpdateAsync(resumed, cancellationToken))
        {
            return Replies.Private(words.Gone);
        }

        await notices.ForgetAsync(feed.Id, NoticeKind.Paused, cancellationToken);
        var message = Replies.Text(words.PostsAgain(FeedText.Line(request, resumed)), SubscriptionText.Next(request, resumed, time.GetUtcNow()));
        return Replies.Private(request.Catalogue.Weeks.IsEmpty
            ? message
            : message with { Controls = ButtonRows.Of([ButtonRows.Act(new ControlState.FeedPostLatest(feed.Id), words.PostLatest, "📮")]) });
    }
}
