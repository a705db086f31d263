namespace PaperDigest.Messages.Languages;

/// <summary>When a person asks to be forgotten. Markdown unless said.</summary>
public abstract class PrivacyPhrases
{
    /// <summary>There is nothing to erase.</summary>
    public abstract string NothingStored { get; }

    /// <summary>What is stored, and whether to erase it.</summary>
    /// <param name="items">Listed.</param>
    public abstract string Confirm(string items);

    /// <summary>What becomes of feeds she set up.</summary>
    public abstract string FeedsStay { get; }

    /// <summary>On the button that erases it. Plain.</summary>
    public abstract string Erase { get; }

    /// <summary>On the button that leaves it. Plain.</summary>
    public abstract string Keep { get; }

    /// <summary>It is erased.</summary>
    /// <param name="items">Listed.</param>
    public abstract string Erased(string items);

    /// <summary>A number of papers on the reading list.</summary>
    public abstract string SavedPapers(int count);

    /// <summary>A number of subscriptions by direct message.</summary>
    public abstract string Subscriptions(int count);

    /// <summary>A number of records of what was or will be sent to her.</summary>
    public abstract string Deliveries(int count);

    /// <summary>A number of feeds that name her as the one who set them up.</summary>
    public abstract string Feeds(int count);
}
