namespace PaperDigest.Messages.Languages;

/// <summary>Every sentence we say to readers, by subject. A new language is one folder with an implementation of each subject.</summary>
/// <remarks>
/// Nothing here escapes: a phrase takes text that is ready for the place the phrase appears in, and returns text for that place.
/// "Plain" places show no markdown: labels, footers, placeholders, menu choices.
/// </remarks>
public abstract class Phrases
{
    /// <summary>Words every subject uses: weeks, counts, languages, paging.</summary>
    public abstract BasicPhrases Basics { get; }

    /// <summary>On the card of one paper.</summary>
    public abstract PaperPhrases Papers { get; }

    /// <summary>On the card of a week.</summary>
    public abstract DigestPhrases Digests { get; }

    /// <summary>On search results.</summary>
    public abstract SearchPhrases Searches { get; }

    /// <summary>On the list of categories.</summary>
    public abstract CategoryPhrases Categories { get; }

    /// <summary>On posts to channels and subscribers.</summary>
    public abstract PostPhrases Posts { get; }
}
