using PaperDigest.Delivery;
using PaperDigest.Messages;
using PaperDigest.Messages.Controls;

namespace PaperDigest.Commands.Feeds;

/// <summary><c>/feed remove</c>: asks once, then takes a feed away.</summary>
internal sealed class FeedRemoveCommand(FeedShelf shelf) : FeedVerb(shelf)
{
    public override CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("remove", "移除"),
        Description = new LocalizedText("Stop posting to a channel", "停止发布到某个频道"),
        Options = [FeedGroup.WhichFeed],
    };

    protected override Task<Reply> AnswerAsync(Request request, Subscription feed, CancellationToken cancellationToken)
    {
        var words = request.Words.Feeds;
        Button remove = new Button.Acts(new ControlState.FeedRemove(feed.Id).ToControlId()) { Label = words.Remove, Tone = ButtonTone.Destructive };
        Button keep = new Button.Acts(new ControlState.Cancel().ToControlId()) { Label = words.Keep };
        return Task.FromResult(Replies.Private(
            new Message { Text = words.ConfirmRemove(FeedText.Line(request, feed)), Controls = [new ControlRow.Buttons([remove, keep])] }));
    }
}
