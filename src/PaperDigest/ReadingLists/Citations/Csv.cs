using System.Globalization;
using PaperDigest.Messages.Formulas;

namespace PaperDigest.ReadingLists.Citations;

/// <summary>Writes CSV by RFC 4180.</summary>
internal static class Csv
{
    private const string LineEnd = "\r\n";
    private const string Header = "id,title,link,week,category,takeaway,saved_at";

    public static string Write(IEnumerable<Citation> citations) =>
        string.Concat(citations.Select(citation => string.Join(',', Cells(citation).Select(Cell)) + LineEnd).Prepend(Header + LineEnd));

    private static IEnumerable<string> Cells(Citation citation) =>
    [
        citation.Paper.Value,
        InlineMath.Replace(citation.Title),
        citation.Link?.AbsoluteUri ?? "",
        citation.Week.ToString(),
        citation.Category,
        InlineMath.Replace(citation.Takeaway),
        citation.SavedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    ];

    private static string Cell(string value)
    {
        // Spreadsheets run what begins like a formula: https://owasp.org/www-community/attacks/CSV_Injection.
        var tame = value is ['=' or '+' or '-' or '@', ..] ? $"'{value}" : value;
        return tame.AsSpan().IndexOfAny(",\"\r\n") < 0 ? tame : $"\"{tame.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
