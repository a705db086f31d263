namespace PaperDigest.Digests.Search;

/// <summary>What a reader looks for.</summary>
public sealed record SearchQuery
{
    /// <summary>As typed: words of any language, an id, a pasted link.</summary>
    public required string Words { get; init; }

    /// <summary>Only papers filed there.</summary>
    public CategorySlug? Category { get; init; }

    /// <summary>Only papers of that week or later.</summary>
    public IsoWeek? From { get; init; }

    /// <summary>Only papers of that week or earlier.</summary>
    public IsoWeek? To { get; init; }

    /// <summary>How many hits at most.</summary>
    public int Limit { get; init; } = 50;
}
