using PaperDigest.Digests;

namespace PaperDigest.Messages.Languages;

/// <summary>On the card of one paper.</summary>
public abstract class PaperPhrases
{
    /// <summary>Above the summary when the reader's language has none. Markdown.</summary>
    /// <param name="wanted">The reader's language.</param>
    /// <param name="shown">The language of the text below.</param>
    public abstract string NoSummaryIn(Language wanted, Language shown);

    /// <summary>On the link button to an arXiv abstract.</summary>
    public abstract string Abstract { get; }

    /// <summary>On the link button to a paper elsewhere.</summary>
    public abstract string Paper { get; }

    /// <summary>On the button that posts the card in the channel.</summary>
    public abstract string Share { get; }

    /// <summary>On the button to more papers of the category, beside its emoji.</summary>
    public abstract string More { get; }
}
