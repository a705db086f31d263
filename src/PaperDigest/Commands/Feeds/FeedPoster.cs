using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;

namespace PaperDigest.Commands.Feeds;

/// <summary>Has a week posted to a feed now, and says what happens.</summary>
internal sealed class FeedPoster(Dispatch dispatch, FeedPlaces places)
{
    /// <returns>The answer, and whether the week is there or on its way.</returns>
    public async Task<(Message Answer, bool IsAccepted)> PostAsync(Request request, Subscription feed, IsoWeek week, CancellationToken cancellationToken)
    {
        // Nothing is promised that is known to fail.
        if (!feed.IsPaused && await places.FindObstacleAsync(request, feed, cancellationToken) is { Length: > 0 } obstacle)
        {
            return (Replies.Text(obstacle), false);
        }

        var (words, mention, name) = (request.Words.Feeds, FeedText.Mention(feed), request.Words.Basics.Week(week));
        var outcome = await dispatch.PostAsync(request.Catalogue, feed.Id, week, cancellationToken);
        var answer = outcome switch
        {
            DispatchOutcome.Planned => Replies.Text(words.Posting(name, mention)),
            DispatchOutcome.UnderWay => Replies.Text(words.UnderWay(name, mention)),
            DispatchOutcome.AlreadyPosted posted => Replies.Text(words.AlreadyPosted(name, mention), Link(feed, posted)),
            DispatchOutcome.NeedsDecision { Parts: [var part, ..] } => AskWhetherPosted(request, part, words.NeedsDecision(name, mention)),
            DispatchOutcome.NothingToPost => Replies.Text(words.NothingToPost(name)),
            DispatchOutcome.NoDigest => Replies.Text(Trouble.NoDigest(request, week)),
            DispatchOutcome.Paused => Replies.Text(words.IsPaused(mention)),
            DispatchOutcome.NoSubscription => Replies.Text(words.Gone),
            _ => throw new InvalidOperationException("A kind of outcome has no answer."),
        };
        return (answer, outcome is DispatchOutcome.Planned or DispatchOutcome.UnderWay or DispatchOutcome.AlreadyPosted);
    }

    private static string Link(Subscription feed, DispatchOutcome.AlreadyPosted posted) =>
        feed.Destination is Destination.Channel channel && posted.Message.Value > 0 ? $"https://discord.com/channels/{channel.Guild}/{posted.Channel}/{posted.Message}" : "";

    private static Message AskWhetherPosted(Request request, PartKey part, string sentence) =>
        new() { Text = sentence, Controls = ButtonRows.Of(DecisionButtons.IsItThere(part, request.Words)) };
}
