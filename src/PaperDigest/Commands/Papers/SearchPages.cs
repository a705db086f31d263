using PaperDigest.Digests;
using PaperDigest.Digests.Search;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;

namespace PaperDigest.Commands.Papers;

/// <summary>Searches and lays a page of the results out; a miss offers what looks alike.</summary>
internal static class SearchPages
{
    public static Message Compose(Request request, SearchQuery query, Language language, int page)
    {
        var result = request.Catalogue.Search.Find(query);
        var message = SearchCard.Compose(request.Catalogue, query, result, language, page);
        return result.Papers.IsEmpty
            ? message with { Controls = [.. Trouble.PaperMenu(request, request.Catalogue.Search.Nearest(query.Words, MessageLimits.MenuItems), request.Words.Trouble.NearMatches), .. message.Controls] }
            : message;
    }
}
