using System.Diagnostics.CodeAnalysis;

namespace PaperDigest.Digests;

/// <summary>A language by its BCP 47 tag, <c>en</c> or <c>zh-CN</c>: of a digest, of a feed, of a reader's Discord.</summary>
public readonly record struct Language
{
    private Language(string tag) => Tag = tag;

    /// <summary>English: what everything falls back to.</summary>
    public static Language English { get; } = new("en");

    /// <summary>Simplified Chinese.</summary>
    public static Language Chinese { get; } = new("zh-CN");

    /// <summary>The tag in canonical case: <c>zh-CN</c>.</summary>
    public string Tag => field ?? "en";

    /// <summary>The first subtag, <c>zh</c> of <c>zh-CN</c>: two regions of one tongue read each other.</summary>
    public string Tongue => Tag.Split('-', 2)[0];

    /// <summary>Whether readers of one can read the other: <c>zh-CN</c> and <c>zh-TW</c>.</summary>
    public bool SharesTongueWith(Language other) => string.Equals(Tongue, other.Tongue, StringComparison.Ordinal);

    /// <summary>Reads a tag of a two- or three-letter tongue and an optional script or region; other forms give false.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Language language)
    {
        language = default;
        var subtags = text?.Split('-') ?? [];
        if (subtags is not ([{ Length: 2 or 3 }] or [{ Length: 2 or 3 }, { Length: >= 2 and <= 4 }])
            || !subtags.All(subtag => subtag.All(char.IsAsciiLetterOrDigit)) || !subtags[0].All(char.IsAsciiLetter))
        {
            return false;
        }

        var tongue = subtags[0].ToLowerInvariant();
        language = new Language(subtags.Length == 1 ? tongue : $"{tongue}-{Canonical(subtags[1])}");
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Tag;

    private static string Canonical(string subtag) => subtag.Length == 4
        ? char.ToUpperInvariant(subtag[0]) + subtag[1..].ToLowerInvariant()
        : subtag.ToUpperInvariant();
}
