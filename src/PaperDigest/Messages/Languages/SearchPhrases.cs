namespace PaperDigest.Messages.Languages;

/// <summary>On search results.</summary>
public abstract class SearchPhrases
{
    /// <summary>The title. Inline markdown.</summary>
    /// <param name="words">What was looked for, escaped.</param>
    public abstract string ResultsFor(string words);

    /// <summary>The title when no words were looked for. Inline markdown.</summary>
    public abstract string AllPapers { get; }

    /// <summary>On the button that changes the search, and over its form. Plain.</summary>
    public abstract string Refine { get; }

    /// <summary>In the form: what to look for. Plain, as are the other labels.</summary>
    public abstract string WordsField { get; }

    /// <summary>In the form: the category.</summary>
    public abstract string CategoryField { get; }

    /// <summary>In the form: the first week.</summary>
    public abstract string FromField { get; }

    /// <summary>In the form: the last week.</summary>
    public abstract string ToField { get; }

    /// <summary>In the form: how weeks are written, while nothing is.</summary>
    public abstract string WeekHint { get; }

    /// <summary>Instead of the form, when Discord takes none any more. Markdown.</summary>
    public abstract string TryAgain { get; }

    /// <summary>How many papers matched, and how many of them can be paged through. Markdown.</summary>
    public abstract string Found(int total, int shown);

    /// <summary>Instead of results. Markdown.</summary>
    public abstract string NothingFound { get; }

    /// <summary>Which words stand in no paper. Markdown.</summary>
    /// <param name="words">Listed, escaped.</param>
    public abstract string Unknown(string words);

    /// <summary>The weeks searched, either end open; only called when at least one is set. Markdown.</summary>
    public abstract string Between(string? from, string? to);
}
