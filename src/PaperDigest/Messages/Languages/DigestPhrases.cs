using PaperDigest.Digests;

namespace PaperDigest.Messages.Languages;

/// <summary>On the card of a week.</summary>
public abstract class DigestPhrases
{
    /// <summary>Above the introduction when the reader's language has no digest of the week. Markdown.</summary>
    public abstract string NoDigestIn(Language wanted, Language shown);

    /// <summary>Instead of papers, when the chosen category has none in the week. Markdown.</summary>
    /// <param name="category">Its name, escaped.</param>
    public abstract string NothingIn(string category);

    /// <summary>In the menu of categories, while nothing is chosen.</summary>
    public abstract string ChooseCategory { get; }

    /// <summary>The menu choice that shows all categories.</summary>
    public abstract string AllCategories { get; }

    /// <summary>On the link button to the article a digest came from.</summary>
    public abstract string Source { get; }

    /// <summary>Who wrote the digest. On the footer.</summary>
    public abstract string By(string author);
}
