using System.Collections.Immutable;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Feeds;

/// <summary><c>/feed pause</c>: a feed rests until it is resumed.</summary>
internal sealed class FeedPauseCommand(ISubscriptions subscriptions, FeedShelf shelf) : ICommand
{
    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("pause", "暂停"),
        Description = new LocalizedText("Let a feed rest for a while", "暂停一个频道订阅"),
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
        return await subscriptions.UpdateAsync(feed with { IsPaused = true }, cancellationToken)
            ? Replies.Private(words.Rests(FeedText.Line(request, feed with { IsPaused = false })))
            : Replies.Private(words.Gone);
    }

    public ValueTask<ImmutableArray<Suggestion>> SuggestAsync(Request request, string option, string typed, CancellationToken cancellationToken) =>
        shelf.SuggestAsync(request, typed, cancellationToken);
}
