using PaperDigest.Commands.Papers;
using PaperDigest.Delivery;
using PaperDigest.Digests;

namespace PaperDigest.Commands.Feeds;

/// <summary>The feed and the week an admin means.</summary>
/// <param name="Feed">None if something is in the way.</param>
/// <param name="Week">The newest if none was filled in.</param>
/// <param name="Trouble">What is in the way, and what to do.</param>
internal readonly record struct FeedAndWeek(Subscription? Feed, IsoWeek Week, string Trouble)
{
    public static async Task<FeedAndWeek> ReadAsync(Request request, FeedShelf shelf, PaperFilters filters, CancellationToken cancellationToken)
    {
        var words = request.Words;
        if (FeedGroup.Refusal(request) is { Length: > 0 } refusal)
        {
            return new FeedAndWeek(null, default, refusal);
        }

        if (!filters.TryReadWeek(request, CommonOptions.Week, out var asked, out var trouble))
        {
            return new FeedAndWeek(null, default, trouble);
        }

        var text = request.FindText(FeedGroup.FeedOption) ?? "";
        var feed = await shelf.FindAsync(request, text, cancellationToken);
        return feed is null ? new FeedAndWeek(null, default, words.Feeds.Unknown(Commands.Trouble.Quote(text)))
            : request.Catalogue.Weeks is [var newest, ..] ? new FeedAndWeek(feed, asked ?? newest, "")
            : new FeedAndWeek(null, default, words.Trouble.NoDigests);
    }
}
