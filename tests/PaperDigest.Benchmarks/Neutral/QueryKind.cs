namespace PaperDigest.Benchmarks.Neutral;

/// <summary>How readers name a paper.</summary>
internal enum QueryKind
{
    /// <summary>They took a suggestion: its id is sent.</summary>
    Chosen,

    /// <summary>They typed on: words of the title, with and without a mistake, or a pasted link.</summary>
    Typed,
}
