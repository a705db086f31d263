using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Messages.Controls;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Feeds;

/// <summary>Buttons that settle a part nobody can tell the fate of: it is there, or post it.</summary>
internal sealed class SettleControls(ISubscriptions subscriptions, Dispatch dispatch) : IControl
{
    // The admin saw the message, but did not say which it is.
    private static readonly MessageId NotNamed = new(0);

    public ImmutableArray<Type> States { get; } = [typeof(ControlState.SettlePart)];

    public async Task<Reply> PressAsync(Press press, CancellationToken cancellationToken)
    {
        var words = press.Request.Words.Feeds;
        if (press.State is not ControlState.SettlePart settle)
        {
            throw new InvalidOperationException("A control was routed to the wrong hands.");
        }

        if (await subscriptions.FindAsync(settle.Part.Subscription, cancellationToken) is not { } subscription)
        {
            return Press.Settle(Replies.Text(words.AlreadySettled));
        }

        if (!FeedGroup.MaySettle(press.Request, subscription))
        {
            return Replies.Private(words.NotAllowed);
        }

        var isSettled = settle.IsThere
            ? await dispatch.ConfirmAsync(settle.Part, PlaceOf(press.Request, subscription), NotNamed, cancellationToken)
            : await dispatch.RepeatAsync(settle.Part, cancellationToken);
        return Press.Settle(Replies.Text(!isSettled ? words.AlreadySettled : settle.IsThere ? words.SettledThere : words.SettledRepeat));
    }

    private static ChannelId PlaceOf(Request request, Subscription subscription) =>
        subscription.Destination is Destination.Channel channel ? channel.Id : request.Reader.Channel;
}
