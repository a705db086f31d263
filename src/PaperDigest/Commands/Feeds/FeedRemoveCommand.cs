using System.Collections.Immutable;
using PaperDigest.Messages;
using PaperDigest.Messages.Controls;

namespace PaperDigest.Commands.Feeds;

/// <summary><c>/feed remove</c>: asks once, then takes a feed away.</summary>
internal sealed class FeedRemoveCommand(FeedShelf shelf) : ICommand
{
    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("remove", "移除"),
        Description = new LocalizedText("Stop posting to a channel", "停止发布到某个频道"),
        Options = [FeedGroup.WhichFeed],
    };

    public CommandGroup Group => FeedGroup.Group;

    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var (feed, trouble) = await shelf.ReadAsync(request, cancellationToken);
        if (feed is null)
        {
            return Replies.Private(trouble);
        }

        var words = request.Words.Feeds;
        Button remove = new Button.Acts(new ControlState.FeedRemove(feed.Id).ToControlId()) { Label = words.Remove, Tone = ButtonTone.Destructive };
        Button keep = new Button.Acts(new ControlState.Cancel().ToControlId()) { Label = words.Keep };
        return Replies.Private(new Message { Text = words.ConfirmRemove(FeedText.Line(request, feed)), Controls = [new ControlRow.Buttons([remove, keep])] });
    }

    public ValueTask<ImmutableArray<Suggestion>> SuggestAsync(Request request, string option, string typed, CancellationToken cancellationToken) =>
        shelf.SuggestAsync(request, typed, cancellationToken);
}
