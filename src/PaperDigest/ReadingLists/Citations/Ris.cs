using System.Globalization;
using PaperDigest.Messages.Formulas;

namespace PaperDigest.ReadingLists.Citations;

/// <summary>Writes RIS: a tag a line, as Zotero, Mendeley and EndNote read it.</summary>
/// <remarks>https://en.wikipedia.org/wiki/RIS_(file_format); an arXiv paper is <c>UNPB</c>, which is what Zotero writes for preprints.</remarks>
internal static class Ris
{
    private const string LineEnd = "\r\n";

    public static string Write(IEnumerable<Citation> citations) => string.Join(LineEnd, citations.Select(Entry));

    private static string Entry(Citation citation) => string.Concat(Lines(citation)
        .Where(line => line is { Tag: "ER" } or { Value.Length: > 0 })
        .Select(line => $"{line.Tag}  - {line.Value}{LineEnd}"));

    private static IEnumerable<(string Tag, string Value)> Lines(Citation citation)
    {
        yield return ("TY", citation.ArxivId is null ? "GEN" : "UNPB");
        yield return ("ID", BibTex.KeyOf(citation));
        yield return ("TI", InlineMath.Replace(citation.Title));
        if (citation.Date is var (year, month))
        {
            yield return ("PY", year.ToString(CultureInfo.InvariantCulture));
            yield return ("DA", string.Create(CultureInfo.InvariantCulture, $"{year}/{month:00}//"));
        }

        if (citation.ArxivId is { } id)
        {
            yield return ("PB", "arXiv");
            yield return ("AN", $"arXiv:{id}");
            yield return ("DO", citation.Doi!); // arXiv papers have one.
        }

        yield return ("UR", citation.Link?.AbsoluteUri ?? "");
        yield return ("AB", InlineMath.Replace(citation.Takeaway));
        yield return ("KW", citation.Category);
        yield return ("N1", $"PaperDigest {citation.Week}");
        yield return ("ER", "");
    }
}
