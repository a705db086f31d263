using System.Collections.Immutable;

namespace PaperDigest.Digests;

/// <summary>A subject papers are filed under, from <c>categories.yml</c>, or made up from its heading when the file lacks it.</summary>
public sealed record Category
{
    /// <summary>Its stable name.</summary>
    public required CategorySlug Slug { get; init; }

    /// <summary>Plain names per language; at least one.</summary>
    public required ImmutableDictionary<Language, string> Names { get; init; }

    /// <summary>One plain line per language; may be empty.</summary>
    public ImmutableDictionary<Language, string> Lines { get; init; } = ImmutableDictionary<Language, string>.Empty;

    /// <summary>One Unicode emoji; empty for none.</summary>
    public string Emoji { get; init; } = "";

    /// <summary>0xRRGGBB, if one is set.</summary>
    public int? Colour { get; init; }

    /// <summary>The name for a reader: her language, else English, else the first by tag.</summary>
    public string NameFor(Language language) => Pick(Names, language) ?? Slug.Value;

    /// <summary>The one line for a reader, chosen as the name is; empty if there is none.</summary>
    public string LineFor(Language language) => Pick(Lines, language) ?? "";

    private static string? Pick(ImmutableDictionary<Language, string> texts, Language language) =>
        texts.GetValueOrDefault(language)
        ?? texts.GetValueOrDefault(Language.English)
        ?? texts.OrderBy(text => text.Key.Tag, StringComparer.Ordinal).Select(text => text.Value).FirstOrDefault();
}
