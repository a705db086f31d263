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

    /// <summary>The key of an id that was typed or pasted; null if it is none.</summary>
    public static string? TryReadId(string typed) => ArxivId.TryParse(typed) is { } id ? OfId(id) : null;

    /// <summary>The key of an id, or of the address somewhere in a text without spaces; null if there is neither.</summary>
    public static string? TryRead(string typed)
    {
        if (TryReadId(typed) is { } key)
        {
            return key;
        }

        var start = typed.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        return start >= 0 && WebAddress.TryParse(AddressIn(typed.AsSpan(start)), out var link) ? OfLink(link) : null;
    }

    /// <summary>In Chinese, text and marks follow an address without a space.</summary>
    private static string AddressIn(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && text[end] is not ('<' or '>' or '"') && !Script.IsIdeographic(text[end]) && !IsWideMark(text[end]))
        {
            end++;
        }

        return text[..end].TrimEnd(".,;:!?)]}'*_").ToString();
    }

    private static bool IsWideMark(char character) => !char.IsAscii(character) && (char.IsPunctuation(character) || char.IsSymbol(character));
}
