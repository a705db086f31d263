using System.Collections.Immutable;

namespace PaperDigest.Benchmarks.Reports;

/// <summary>What one benchmark found: a table, and whether its bars were met.</summary>
internal sealed record Section
{
    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>What was measured and how, in a sentence or two.</summary>
    public required string About { get; init; }

    /// <summary>The table's headings; the first column names the row.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>The table.</summary>
    public required ImmutableArray<ImmutableArray<string>> Rows { get; init; }

    /// <summary>What had to be reached.</summary>
    public ImmutableArray<Bar> Bars { get; init; } = [];
}
