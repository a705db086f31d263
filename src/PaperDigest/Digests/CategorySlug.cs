using System.Text;

namespace PaperDigest.Digests;

/// <summary>A category's stable name in files, commands and the store: <c>llm-training</c>.</summary>
public readonly record struct CategorySlug(string Value) : IComparable<CategorySlug>
{
    /// <summary>The longest a slug in a file may be; ours, so that many of them fit where they are listed.</summary>
    public const int MaxCharacters = 40;

    /// <summary>Reads a slug: lower-case ASCII letters and digits, joined by single hyphens.</summary>
    public static bool TryParse(string? text, out CategorySlug slug)
    {
        slug = default;
        if (text is not { Length: > 0 and <= MaxCharacters } || text.Contains("--", StringComparison.Ordinal) || text.StartsWith('-') || text.EndsWith('-')
            || !text.All(character => character == '-' || char.IsAsciiDigit(character) || char.IsAsciiLetterLower(character)))
        {
            return false;
        }

        slug = new CategorySlug(text);
        return true;
    }

    /// <summary>A slug made from a name; null if the name has nothing to make one of, as Chinese names.</summary>
    public static CategorySlug? TryFromName(string name)
    {
        var slug = new StringBuilder();
        foreach (var character in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(character);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var cut = slug.ToString()[..Math.Min(slug.Length, MaxCharacters)].Trim('-');
        return cut.Length > 0 ? new CategorySlug(cut) : null;
    }

    /// <inheritdoc/>
    public int CompareTo(CategorySlug other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Earlier in ordinal order.</summary>
    public static bool operator <(CategorySlug left, CategorySlug right) => left.CompareTo(right) < 0;

    /// <summary>Later in ordinal order.</summary>
    public static bool operator >(CategorySlug left, CategorySlug right) => left.CompareTo(right) > 0;

    /// <summary>Not later in ordinal order.</summary>
    public static bool operator <=(CategorySlug left, CategorySlug right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier in ordinal order.</summary>
    public static bool operator >=(CategorySlug left, CategorySlug right) => left.CompareTo(right) >= 0;
}
