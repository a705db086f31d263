using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages.Languages.Chinese;
using PaperDigest.Messages.Languages.English;

namespace PaperDigest.Messages.Languages;

/// <summary>Which words we speak to whom. A further language is an implementation of <see cref="Phrases"/> and an entry here.</summary>
public static class PhraseBook
{
    /// <summary>Every language we speak; the first is what everything falls back to.</summary>
    internal static ImmutableArray<Phrases> All { get; } = [new EnglishPhrases(), new ChinesePhrases()];

    /// <summary>The phrases for a reader or a feed: in her language, else in her tongue as another region speaks it, else in English.</summary>
    public static Phrases For(Language language) => Choose(All, language);

    internal static Phrases Choose(ImmutableArray<Phrases> all, Language language) =>
        all.FirstOrDefault(phrases => phrases.Language == language)
        ?? all.FirstOrDefault(phrases => phrases.Language.SharesTongueWith(language))
        ?? all[0];
}
