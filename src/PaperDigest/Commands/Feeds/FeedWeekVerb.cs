using System.Collections.Immutable;
using PaperDigest.Commands.Papers;
using PaperDigest.Delivery;
using PaperDigest.Digests;

namespace PaperDigest.Commands.Feeds;

/// <summary>A verb of <c>/feed</c> that is about one feed and one week: the newest if none is filled in.</summary>
internal abstract class FeedWeekVerb(FeedShelf shelf, PaperFilters filters) : FeedVerb(shelf)
{
    protected sealed override Task<Reply> AnswerAsync(Request request, Subscription feed, CancellationToken cancellationToken)
    {
        if (!filters.TryReadWeek(request, CommonOptions.Week, out var asked, out var trouble))
        {
            return Task.FromResult(Replies.Private(trouble));
        }

        return request.Catalogue.Weeks is [var newest, ..]
            ? AnswerAsync(request, feed, asked ?? newest, cancellationToken)
            : Task.FromResult(Replies.Private(request.Words.Trouble.NoDigests));
    }

    protected sealed override ImmutableArray<Suggestion> Suggest(Request request, string option, string typed) => filters.Suggest(request, option, typed);

    /// <summary>Answers about that feed and week.</summary>
    protected abstract Task<Reply> AnswerAsync(Request request, Subscription feed, IsoWeek week, CancellationToken cancellationToken);
}
