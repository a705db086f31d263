using System.Collections.Frozen;
using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages.Languages;

namespace PaperDigest.Commands.Inputs;

/// <summary>Reads the language of posts: a tag, or a name in English or Chinese.</summary>
internal static class LanguageInput
{
    private static readonly FrozenDictionary<string, Language> ByName = new Dictionary<string, Language>(StringComparer.Ordinal)
    {
        ["english"] = Language.English,
        ["eng"] = Language.English,
        ["英文"] = Language.English,
        ["英语"] = Language.English,
        ["chinese"] = Language.Chinese,
        ["simplified chinese"] = Language.Chinese,
        ["中文"] = Language.Chinese,
        ["汉语"] = Language.Chinese,
        ["简体"] = Language.Chinese,
        ["简体中文"] = Language.Chinese,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The languages our own words exist in.</summary>
    public static ImmutableArray<Language> Spoken { get; } = [.. PhraseBook.All.Select(phrases => phrases.Language)];

    /// <summary>The spoken language meant: any region of English or Chinese counts.</summary>
    public static bool TryParse(string text, out Language language)
    {
        var folded = InputText.Fold(text);
        if (ByName.TryGetValue(folded, out language))
        {
            return true;
        }

        if (PhraseBook.All.FirstOrDefault(phrases => string.Equals(InputText.Fold(phrases.Basics.OwnName), folded, StringComparison.Ordinal)) is { } named)
        {
            language = named.Language;
            return true;
        }

        return Language.TryParse(folded.Replace('_', '-'), out var tagged) && TryFindSpoken(tagged, out language);
    }

    /// <summary>The spoken language nearest to a reader's.</summary>
    public static Language Nearest(Language language) => TryFindSpoken(language, out var spoken) ? spoken : Language.English;

    private static bool TryFindSpoken(Language language, out Language spoken)
    {
        spoken = Spoken.FirstOrDefault(candidate => string.Equals(candidate.Tongue, language.Tongue, StringComparison.Ordinal));
        return string.Equals(spoken.Tongue, language.Tongue, StringComparison.Ordinal);
    }
}
