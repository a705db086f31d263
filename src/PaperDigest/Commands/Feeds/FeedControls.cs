using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Messages;
using PaperDigest.Messages.Controls;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Feeds;

/// <summary>Buttons of those who manage feeds. Who presses is checked again: messages are forwarded, rights are taken away.</summary>
internal sealed class FeedControls(ISubscriptions subscriptions, FeedShelf shelf, FeedPoster poster) : IControl
{
    public ImmutableArray<Type> States { get; } = [typeof(ControlState.FeedPostLatest), typeof(ControlState.FeedRemove), typeof(ControlState.Cancel)];

    public async Task<Reply> PressAsync(Press press, CancellationToken cancellationToken)
    {
        var request = press.Request;
        if (press.State is ControlState.Cancel)
        {
            return press.Turn(Replies.Text(request.Words.Subscriptions.NothingChanged));
        }

        if (FeedGroup.Refusal(request) is { Length: > 0 } refusal)
        {
            return Replies.Private(refusal);
        }

        return press.State switch
        {
            ControlState.FeedRemove remove => press.Turn(await RemoveAsync(request, remove.Feed, cancellationToken)),
            ControlState.FeedPostLatest post => Replies.Private(await PostAsync(request, post.Feed, cancellationToken)),
            _ => throw new InvalidOperationException("A control was routed to the wrong hands."),
        };
    }

    private async Task<Message> RemoveAsync(Request request, SubscriptionId id, CancellationToken cancellationToken)
    {
        var words = request.Words.Feeds;
        return await shelf.FindAsync(request, id, cancellationToken) is { } feed && await subscriptions.RemoveAsync(feed.Id, cancellationToken)
            ? Replies.Text(words.Removed(FeedText.Line(request, feed)))
            : Replies.Text(words.Gone);
    }

    private async Task<Message> PostAsync(Request request, SubscriptionId id, CancellationToken cancellationToken)
    {
        if (request.Catalogue.Weeks is not [var newest, ..])
        {
            return Replies.Text(request.Words.Trouble.NoDigests);
        }

        return await shelf.FindAsync(request, id, cancellationToken) is { } feed
            ? (await poster.PostAsync(request, feed, newest, cancellationToken)).Answer
            : Replies.Text(request.Words.Feeds.Gone);
    }
}
