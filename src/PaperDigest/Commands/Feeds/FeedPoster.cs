using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;
using PaperDigest.Messages.Controls;

namespace PaperDigest.Commands.Feeds;

/// <summary>Has a week posted to a feed now, and says what happens.</summary>
internal sealed class FeedPoster(Dispatch dispatch)
{
    public async Task<Message> PostAsync(Request request, Subscription feed, IsoWeek week, CancellationToken cancellationToken)
    {
        var (words, mention, name) = (request.Words.Feeds, FeedText.Mention(feed), request.Words.Basics.Week(week));
        return await dispatch.PostAsync(request.Catalogue, feed.Id, week, cancellationToken) switch
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
    }

    private static string Link(Subscription feed, DispatchOutcome.AlreadyPosted posted) =>
        feed.Destination is Destination.Channel channel && posted.Message.Value > 0 ? $"https://discord.com/channels/{channel.Guild}/{posted.Channel}/{posted.Message}" : "";

    private static Message AskWhetherPosted(Request request, PartKey part, string sentence)
    {
        var words = request.Words.Feeds;
        ImmutableArray<Button> buttons =
        [
            ButtonRows.Act(new ControlState.SettlePart(part, IsThere: true), words.ItIsThere),
            ButtonRows.Act(new ControlState.SettlePart(part, IsThere: false), words.PostIt),
        ];
        return new Message { Text = sentence, Controls = [new ControlRow.Buttons(buttons)] };
    }
}
