namespace PaperDigest.Messages.Languages;

/// <summary>Around a person's reading list.</summary>
public abstract class ReadingPhrases
{
    /// <summary>The title of the list. Inline markdown.</summary>
    public abstract string Title { get; }

    /// <summary>A list without papers. Markdown.</summary>
    public abstract string Empty { get; }

    /// <summary>On the button that puts a paper on the list. Plain.</summary>
    public abstract string Save { get; }

    /// <summary>On the same button when it is there; pressing takes it off. Plain.</summary>
    public abstract string Saved { get; }

    /// <summary>It is on the list now. Markdown.</summary>
    /// <param name="title">Escaped.</param>
    public abstract string NowSaved(string title);

    /// <summary>It was on the list. Markdown.</summary>
    /// <param name="title">Escaped.</param>
    public abstract string AlreadySaved(string title);

    /// <summary>On the button that takes it off again. Plain.</summary>
    public abstract string TakeOff { get; }

    /// <summary>It is off the list. Markdown.</summary>
    /// <param name="titles">Listed, escaped.</param>
    public abstract string TakenOff(string titles);

    /// <summary>It is not on the list (any more). Markdown.</summary>
    public abstract string NotOnList { get; }

    /// <summary>In the menu that takes papers off, while nothing is chosen. Plain.</summary>
    public abstract string ChooseToTakeOff { get; }

    /// <summary>On the button that opens the list. Plain.</summary>
    public abstract string Open { get; }

    /// <summary>No more fit. Markdown.</summary>
    public abstract string Full(int limit);

    /// <summary>Above the file. Markdown.</summary>
    /// <param name="papers">A number of papers, in words.</param>
    public abstract string Exported(string papers);
}
