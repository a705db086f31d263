using PaperDigest.Digests.Search;

namespace PaperDigest.Commands.Papers;

/// <summary>Answers a search, whether typed after a slash or filled into a form: both name their fields alike.</summary>
internal sealed class PaperSearch(PaperFilters filters)
{
    public const string QueryOption = "query";
    public const string FromOption = "from";
    public const string ToOption = "to";

    public Reply Answer(Request request)
    {
        if (!filters.TryReadWeek(request, FromOption, out var from, out var trouble)
            || !filters.TryReadWeek(request, ToOption, out var to, out trouble)
            || !PaperFilters.TryReadCategory(request, out var category, out trouble))
        {
            return Replies.Private(trouble);
        }

        if (from > to)
        {
            return Replies.Private(request.Words.Trouble.WeeksReversed($"`{from}`", $"`{to}`"));
        }

        if (request.Catalogue.Weeks.IsEmpty)
        {
            return Replies.Private(request.Words.Trouble.NoDigests);
        }

        var query = new SearchQuery { Words = request.FindText(QueryOption) ?? "", Category = category, From = from, To = to };
        return Replies.Private(SearchPages.Compose(request, query, request.Reader.Language, page: 1));
    }
}
