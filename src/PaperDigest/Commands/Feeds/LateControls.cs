using System.Collections.Immutable;
using PaperDigest.Delivery.Care;
using PaperDigest.Messages.Controls;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Feeds;

/// <summary>Buttons that decide on a late digest: post it, or skip it.</summary>
internal sealed class LateControls(ISubscriptions subscriptions, INotices notices, FeedPoster poster, TimeProvider time) : IControl
{
    public ImmutableArray<Type> States { get; } = [typeof(ControlState.LateDigest)];

    public async Task<Reply> PressAsync(Press press, CancellationToken cancellationToken)
    {
        var (request, words) = (press.Request, press.Request.Words);
        if (press.State is not ControlState.LateDigest late)
        {
            throw new InvalidOperationException("A control was routed to the wrong hands.");
        }

        var question = NoticeKey.Late(late.Feed, late.Week);
        if (await subscriptions.FindAsync(late.Feed, cancellationToken) is not { } feed
            || await notices.FindAsync(question, cancellationToken) is not { SettledAt: null })
        {
            return Press.Settle(Replies.Text(words.Feeds.AlreadySettled));
        }

        if (!FeedGroup.MaySettle(request, feed))
        {
            return Replies.Private(words.Feeds.NotAllowed);
        }

        // Posting first: it may be asked for twice, and a crash in between must not lose the answer.
        var (answer, isAccepted) = late.IsPosted
            ? await poster.PostAsync(request, feed, late.Week, cancellationToken)
            : (Replies.Text(words.Care.LateSkipped(words.Basics.Week(late.Week), FeedText.Mention(feed))), true);
        if (!isAccepted)
        {
            return Replies.Private(answer);
        }

        await notices.SettleAsync(question, time.GetUtcNow(), cancellationToken);
        return Press.Settle(answer);
    }
}
