using PaperDigest.Commands.Subscriptions;
using PaperDigest.Delivery;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;

namespace PaperDigest.Commands.Feeds;

/// <summary><c>/feed list</c>: every feed of the server, and when each is due next.</summary>
internal sealed class FeedListCommand(FeedShelf shelf, TimeProvider time) : ICommand
{
    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("list", "列表"),
        Description = new LocalizedText("The feeds of this server", "查看本服务器的全部频道订阅"),
    };

    public CommandGroup Group => FeedGroup.Group;

    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        if (FeedGroup.Refusal(request) is { Length: > 0 } refusal)
        {
            return Replies.Private(refusal);
        }

        var feeds = await shelf.ListAsync(request, cancellationToken);
        if (feeds.IsEmpty)
        {
            return Replies.Private(request.Words.Feeds.None);
        }

        // Cards hold less than the most feeds could say: those at the end give way, never half a line.
        var lines = feeds.OrderBy(feed => FeedText.ChannelOf(feed).Value).ThenBy(feed => feed.Id.Value).Select(feed => Line(request, feed));
        var room = MessageLimits.CardDescriptionCharacters;
        var card = new Card
        {
            Title = request.Words.Feeds.Title,
            Description = string.Join('\n', lines.TakeWhile(line => (room -= line.Length + 1) >= 0)),
            Colour = CategoryLook.BrandColour,
        };
        return Replies.Private(new Message { Cards = [card] });
    }

    private string Line(Request request, Subscription feed)
    {
        var next = feed.IsPaused ? null : SubscriptionText.FindNext(feed, time.GetUtcNow());
        var line = FeedText.Line(request, feed);
        return next is { } moment ? $"- {line} · {request.Words.Feeds.NextAt(Timestamps.Distance(moment))}"
            : FeedText.PauseNote(request, feed) is { Length: > 0 } note ? $"- {line}\n{note}"
            : $"- {line}";
    }
}
