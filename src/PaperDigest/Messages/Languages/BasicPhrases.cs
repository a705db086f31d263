using PaperDigest.Digests;

namespace PaperDigest.Messages.Languages;

/// <summary>Words every subject uses. All of them are plain and need no escaping.</summary>
public abstract class BasicPhrases
{
    /// <summary>The language these phrases are in, in its own words; on buttons that switch to it.</summary>
    public abstract string OwnName { get; }

    /// <summary>A language's name within a sentence; the tag of one we have no word for.</summary>
    public abstract string NameOf(Language language);

    /// <summary>A week with its days: <c>Week 21, 2024 · 20–26 May</c>. On footers and in sentences.</summary>
    public abstract string Week(IsoWeek week);

    /// <summary>A number of papers: <c>17 papers</c>.</summary>
    public abstract string Papers(int count);

    /// <summary>Several things in one sentence: <c>a, b and c</c>.</summary>
    public abstract string Listed(IReadOnlyList<string> items);

    /// <summary>Where a reader is among pages: <c>Page 2 of 3</c>. On footers.</summary>
    public abstract string PageOf(int page, int pages);

    /// <summary>On the button to the page before.</summary>
    public abstract string Previous { get; }

    /// <summary>On the button to the page after.</summary>
    public abstract string Next { get; }

    /// <summary>On buttons that subscribe.</summary>
    public abstract string Subscribe { get; }

    /// <summary>In a menu to open a paper, while nothing is chosen.</summary>
    public abstract string OpenPaper { get; }

    /// <summary>In the second and later menus to open a paper: which of the papers stand in it.</summary>
    public abstract string OpenPaperFrom(int first, int last);
}
