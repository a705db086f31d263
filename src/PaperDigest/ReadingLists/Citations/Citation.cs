using System.Globalization;
using PaperDigest.Digests;

namespace PaperDigest.ReadingLists.Citations;

/// <summary>A paper as reference managers know papers. Digests name no authors, so neither does it.</summary>
internal sealed record Citation
{
    /// <summary>arXiv began in 1991, so older-looking years are of this century: https://info.arxiv.org/help/arxiv_identifier.html.</summary>
    private const int FirstYear = 91;

    // arXiv registers one for every paper: https://info.arxiv.org/help/doi.html.
    private const string DoiPrefix = "10.48550/arXiv.";

    public required PaperId Paper { get; init; }

    /// <summary>Plain, one line; may hold formulas between dollar signs.</summary>
    public required string Title { get; init; }

    public Uri? Link { get; init; }

    /// <summary>The week of the digest.</summary>
    public required IsoWeek Week { get; init; }

    /// <summary>Plain; empty for none.</summary>
    public string Category { get; init; } = "";

    /// <summary>Plain, one line; empty for none.</summary>
    public string Takeaway { get; init; } = "";

    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>Without version; null for papers that are not on arXiv.</summary>
    public string? ArxivId => Digests.ArxivId.TryParse(Paper.Value) == Paper ? Paper.Value : null;

    public string? Doi => ArxivId is { } id ? DoiPrefix + id : null;

    /// <summary>When it came to arXiv, which its id tells; of other papers nothing is known.</summary>
    public (int Year, int Month)? Date
    {
        get
        {
            if (ArxivId is not { } id)
            {
                return null;
            }

            var digits = id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];
            var (year, month) = (Number(digits[..2]), Number(digits[2..4]));
            return (year < FirstYear ? 2000 + year : 1900 + year, month);
        }
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
