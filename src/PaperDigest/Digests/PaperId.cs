using System.Globalization;
using System.Text;

namespace PaperDigest.Digests;

/// <summary>What a paper is known by in every digest and language: its arXiv id without version, else a stable slug of its title.</summary>
public readonly record struct PaperId(string Value)
{
    /// <summary>Longer slugs are cut and end in a hash: ids travel in button ids, which are short.</summary>
    private const int MaxSlugCharacters = 48;

    /// <summary>The id of a paper in a digest.</summary>
    /// <param name="link">Its address, if it has one.</param>
    /// <param name="title">Plain text.</param>
    public static PaperId Of(Uri? link, string title) => (link is null ? null : ArxivId.TryFromLink(link)) ?? FromTitle(title);

    /// <summary>The title's letters and digits, of any script, in lower case, joined by hyphens.</summary>
    public static PaperId FromTitle(string title)
    {
        var slug = new StringBuilder();
        foreach (var rune in title.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var whole = slug.ToString().TrimEnd('-').Normalize(NormalizationForm.FormKC);
        return new PaperId(whole switch
        {
            "" => $"paper-{Hash(title)}",
            { Length: > MaxSlugCharacters } => $"{Cut(whole)}-{Hash(whole)}",
            _ => whole,
        });
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static string Cut(string slug) => slug[..(char.IsHighSurrogate(slug[MaxSlugCharacters - 1]) ? MaxSlugCharacters - 1 : MaxSlugCharacters)].TrimEnd('-');

    /// <summary>FNV-1a, 32 bits: the same on every machine and in every version, unlike <see cref="string.GetHashCode()"/>.</summary>
    private static string Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var part in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ part) * 16777619u;
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
