using System.Collections.Immutable;
using PaperDigest.Digests;

namespace PaperDigest.Commands;

/// <summary>A text Discord itself shows, in English and in other languages.</summary>
/// <param name="English">The default.</param>
/// <param name="Translations">By language; without English.</param>
public sealed record LocalizedText(string English, ImmutableSortedDictionary<string, string> Translations)
{
    /// <summary>An English text with its Chinese translation.</summary>
    public LocalizedText(string english, string chinese)
        : this(english, ImmutableSortedDictionary<string, string>.Empty.Add(Language.Chinese.Tag, chinese))
    {
    }

    /// <summary>The text a reader sees: her language, else her tongue in another region, else English.</summary>
    public string For(Language language) =>
        Translations.GetValueOrDefault(language.Tag)
        ?? Translations.Where(translation => Language.TryParse(translation.Key, out var other) && other.SharesTongueWith(language)).Select(translation => translation.Value).FirstOrDefault()
        ?? English;
}
