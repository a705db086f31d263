namespace PaperDigest.Messages.Languages;

/// <summary>On search results.</summary>
public abstract class SearchPhrases
{
    /// <summary>The title. Inline markdown.</summary>
    /// <param name="words">What was looked for, escaped.</param>
    public abstract string ResultsFor(string words);

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
