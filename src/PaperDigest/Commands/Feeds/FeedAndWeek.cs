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
        var (feed, trouble) = await shelf.ReadAsync(request, cancellationToken);
        if (feed is null || !filters.TryReadWeek(request, CommonOptions.Week, out var asked, out trouble))
        {
            return new FeedAndWeek(null, default, trouble);
        }

        return request.Catalogue.Weeks is [var newest, ..]
            ? new FeedAndWeek(feed, asked ?? newest, "")
            : new FeedAndWeek(null, default, request.Words.Trouble.NoDigests);
    }
}
