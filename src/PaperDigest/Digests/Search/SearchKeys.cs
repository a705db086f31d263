using PaperDigest.Digests.Format;

namespace PaperDigest.Digests.Search;

/// <summary>What ids and addresses are called in the vocabulary: apart from the words, by a first character no word has.</summary>
internal static class SearchKeys
{
    private const char IdMark = '\u0001';
    private const char LinkMark = '\u0002';
    private const char CategoryMark = '\u0003';

    public static string OfId(PaperId id) => IdMark + id.Value;

    public static string OfCategory(CategorySlug slug) => CategoryMark + slug.Value;

    /// <summary>An address without what varies: scheme, www, a slash at the end, a fragment. A link to arXiv is the paper's id.</summary>
    public static string OfLink(Uri link)
    {
        if (ArxivId.TryFromLink(link) is { } id)
        {
            return OfId(id);
        }

        var host = link.Host.StartsWith("www.", StringComparison.Ordinal) ? link.Host[4..] : link.Host;
        return $"{LinkMark}{host}{link.PathAndQuery.TrimEnd('/')}";
    }

    /// <summary>The key a reader typed or pasted; null if it is neither an id nor an address.</summary>
    public static string? TryRead(string typed)
    {
        if (ArxivId.TryParse(typed) is { } id)
        {
            return OfId(id);
        }

        return typed.Contains("//", StringComparison.Ordinal) && WebAddress.TryParse(typed.Trim('<', '>', '(', ')', ','), out var link) ? OfLink(link) : null;
    }
}
