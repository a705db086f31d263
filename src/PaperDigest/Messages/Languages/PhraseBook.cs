using PaperDigest.Digests;
using PaperDigest.Messages.Languages.Chinese;
using PaperDigest.Messages.Languages.English;

namespace PaperDigest.Messages.Languages;

/// <summary>Which words we speak to whom.</summary>
public static class PhraseBook
{
    private static readonly Phrases English = new EnglishPhrases();
    private static readonly Phrases Chinese = new ChinesePhrases();

    /// <summary>The phrases for a reader or a feed: Chinese for every kind of Chinese, else English.</summary>
    public static Phrases For(Language language) => language.SharesTongueWith(Language.Chinese) ? Chinese : English;
}
