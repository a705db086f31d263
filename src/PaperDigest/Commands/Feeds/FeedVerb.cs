using System.Collections.Immutable;
using PaperDigest.Delivery;

namespace PaperDigest.Commands.Feeds;

/// <summary>A verb of <c>/feed</c> that is about one feed: it is looked up, and whoever may not manage it is turned away.</summary>
internal abstract class FeedVerb(FeedShelf shelf) : ICommand
{
    /// <summary>The server's feeds.</summary>
    protected FeedShelf Shelf => shelf;

    public abstract CommandDefinition Definition { get; }

    public CommandGroup Group => FeedGroup.Group;

    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var (feed, trouble) = await shelf.ReadAsync(request, cancellationToken);
        return feed is null ? Replies.Private(trouble) : await AnswerAsync(request, feed, cancellationToken);
    }

    public async ValueTask<ImmutableArray<Suggestion>> SuggestAsync(Request request, string option, string typed, CancellationToken cancellationToken) =>
        option is FeedGroup.FeedOption ? await shelf.SuggestAsync(request, typed, cancellationToken) : Suggest(request, option, typed);

    /// <summary>Answers about the feed that was filled in.</summary>
    protected abstract Task<Reply> AnswerAsync(Request request, Subscription feed, CancellationToken cancellationToken);

    /// <summary>Values for another option than the feed.</summary>
    protected virtual ImmutableArray<Suggestion> Suggest(Request request, string option, string typed) => [];
}
