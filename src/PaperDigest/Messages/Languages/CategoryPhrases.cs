namespace PaperDigest.Messages.Languages;

/// <summary>On the list of categories.</summary>
public abstract class CategoryPhrases
{
    /// <summary>The title.</summary>
    public abstract string Title { get; }

    /// <summary>When nothing is loaded. Markdown.</summary>
    public abstract string None { get; }

    /// <summary>In the menu that shows a category's newest papers, while nothing is chosen.</summary>
    public abstract string Open { get; }

    /// <summary>In the menu that subscribes, while nothing is chosen.</summary>
    public abstract string Subscribe { get; }
}
