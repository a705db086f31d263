using System.Collections.Immutable;
using PaperDigest.Commands.Feeds;
using PaperDigest.Messages.Controls;

namespace PaperDigest.Commands.Status;

/// <summary>Buttons of <c>/status</c> that leaf through the feeds and look again.</summary>
internal sealed class StatusControls(StatusReader reader) : IControl
{
    public ImmutableArray<Type> States { get; } = [typeof(ControlState.StatusPage)];

    public async Task<Reply> PressAsync(Press press, CancellationToken cancellationToken)
    {
        if (FeedGroup.Refusal(press.Request) is { Length: > 0 } refusal)
        {
            return Replies.Private(refusal);
        }

        var page = press.State is ControlState.StatusPage status ? status.Page : throw new InvalidOperationException("A control was routed to the wrong hands.");
        return press.Turn(StatusCard.Compose(press.Request, await reader.ReadAsync(press.Request, cancellationToken), page));
    }
}
