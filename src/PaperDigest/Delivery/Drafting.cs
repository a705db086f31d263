using PaperDigest.Messages;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>Finds out what a part becomes at Discord: in which channel or thread, with which tags, under which mark.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class Drafting(Places places, PostLayout layout, ForumTags tags, ILedger ledger)
{
    /// <summary>Why nothing follows a message that an admin saw: which one it is was not said.</summary>
    public const string MessageIsUnknown = "Nobody knows which message it belongs to.";

    /// <summary>Why an old part cannot be posted any more.</summary>
    public const string TextIsCleared = "It is so old that its text was cleared.";

    public async Task<Draft> DraftAsync(LedgerEntry entry, CancellationToken cancellationToken) =>
        await places.OpenAsync(entry.Destination, cancellationToken) switch
        {
            DirectChannelOutcome.Opened opened => await DraftAsync(entry, opened.Channel, cancellationToken),
            DirectChannelOutcome.NotNow later => new Draft.NotNow(later.RetryAfter, later.Reason),
            DirectChannelOutcome.Refused refused => new Draft.Refused(refused.Kind, refused.Reason),
            var other => throw new InvalidOperationException($"No such outcome: {other}"),
        };

    private async Task<Draft> DraftAsync(LedgerEntry entry, ChannelId channel, CancellationToken cancellationToken) => entry.Content switch
    {
        PartContent.InChannel part => new Draft.Ready(Message(entry, channel, part.Message)),
        PartContent.Thread part => await AfterAsync(entry, part.From, sent => new Post.StartsThread(sent.Channel, sent.Message, part.Name), cancellationToken),
        PartContent.InThread part => await AfterAsync(entry, part.OpenedBy, sent => Message(entry, sent.Channel, part.Message), cancellationToken),
        PartContent.Publication part => await AfterAsync(entry, part.Of, sent => new Post.Publishes(sent.Channel, sent.Message), cancellationToken),
        PartContent.ForumPost part => await tags.ChooseAsync(channel, part.TagNames, cancellationToken) switch
        {
            ForumTags.Choice.Made made => new Draft.Ready(new Post.ToForum(channel, part.Title, made.Tags, Stamp(entry, part.First))),
            ForumTags.Choice.NotNow later => new Draft.NotNow(later.RetryAfter, later.Reason),
            var other => throw new InvalidOperationException($"No such choice: {other}"),
        },
        PartContent.Cleared => new Draft.Refused(RefusalKind.Message, TextIsCleared),
        _ => throw new ArgumentOutOfRangeException(nameof(entry)),
    };

    private Post.ToChannel Message(LedgerEntry entry, ChannelId channel, Message message) => new(channel, Stamp(entry, message), entry.Mark.Value)
    {
        AsksToPublish = entry is { Content: PartContent.InChannel, Destination: Destination.Channel },
    };

    private Message Stamp(LedgerEntry entry, Message message) => layout.Stamp(message, entry.Key.Week, entry.Mark);

    /// <remarks>An admin who says that a message is there does not say which it is: what hangs on it cannot follow.</remarks>
    private async Task<Draft> AfterAsync(LedgerEntry entry, int part, Func<PartState.Sent, Post> write, CancellationToken cancellationToken)
    {
        var query = new LedgerQuery { Subscription = entry.Key.Subscription, Week = entry.Key.Week, Part = part };
        return await ledger.ReadAsync(query, cancellationToken) switch
        {
            [{ State: PartState.Sent { Message.Value: > 0 } sent }] => new Draft.Ready(write(sent)),
            [{ State: PartState.Sent }] => new Draft.Refused(RefusalKind.Message, MessageIsUnknown),
            _ => throw new InvalidOperationException($"{entry.Key} was given out before part {part} was sent."),
        };
    }
}
