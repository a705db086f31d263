using System.Globalization;
using System.Text;
using PaperDigest.Messages.Controls;
using PaperDigest.Messages.Formulas;

namespace PaperDigest.ReadingLists.Citations;

/// <summary>Writes BibTeX: UTF-8, nothing that breaks LaTeX, braces that BibTeX can count.</summary>
/// <remarks>
/// BibTeX counts braces whether a backslash stands before them or not, so a lone one is written as a command:
/// https://www.bibtex.com/g/bibtex-format/, "Tame the BeaST" (https://ctan.org/pkg/tamethebeast).
/// </remarks>
internal static class BibTex
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static string Write(IEnumerable<Citation> citations) => string.Join('\n', citations.Select(Entry));

    /// <summary>What an entry is cited by: the same in every export, another for every other paper.</summary>
    internal static string KeyOf(Citation citation)
    {
        var id = citation.Paper.Value;
        return citation.ArxivId is not null ? $"arXiv:{id}"
            : id.All(character => char.IsAsciiLetterOrDigit(character) || character == '-') ? id
            : $"paper-{ShortKey.Of(citation.Paper).Value.TrimStart('~')}";
    }

    private static string Entry(Citation citation)
    {
        var entry = new StringBuilder("@misc{").Append(KeyOf(citation));
        foreach (var (name, value) in Fields(citation).Where(field => field.Value.Length > 0))
        {
            entry.Append(",\n  ").Append(name).Append(" = ").Append(value);
        }

        return entry.Append("\n}\n").ToString();
    }

    private static IEnumerable<(string Name, string Value)> Fields(Citation citation)
    {
        // Braced twice: bibliography styles put single-braced titles into lower case.
        yield return ("title", $"{{{{{EscapeWithFormulas(citation.Title)}}}}}");
        if (citation.Date is var (year, month))
        {
            yield return ("year", Braced(year.ToString(CultureInfo.InvariantCulture)));
            yield return ("month", Months[month - 1]);
        }

        if (citation.ArxivId is { } id)
        {
            yield return ("eprint", Braced(id));
            yield return ("archiveprefix", Braced("arXiv"));
            yield return ("doi", Braced(citation.Doi!)); // arXiv papers have one.
        }

        yield return ("url", Braced(Address(citation.Link)));
        yield return ("abstract", Braced(EscapeWithFormulas(citation.Takeaway)));
        yield return ("keywords", Braced(Escape(citation.Category)));
        yield return ("note", Braced($"PaperDigest {citation.Week}"));
    }

    private static string Braced(string value) => value.Length > 0 ? $"{{{value}}}" : "";

    private static string Address(Uri? link) =>
        (link?.AbsoluteUri ?? "").Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);

    private static string EscapeWithFormulas(string plain) =>
        string.Concat(InlineMath.Parts(plain).Select(part => part.IsFormula && IsSafe(part.Text) ? part.Text : Escape(part.Text)));

    // A formula is LaTeX already, if its braces pair and no comment begins in it.
    private static bool IsSafe(string formula)
    {
        var depth = 0;
        foreach (var character in formula)
        {
            depth += character switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (depth < 0 || character is '%' or '#' or '&' or '~')
            {
                return false;
            }
        }

        return depth == 0;
    }

    private static string Escape(string plain)
    {
        var text = new StringBuilder(plain.Length + 16);
        foreach (var character in plain)
        {
            _ = character switch
            {
                '\\' => text.Append(@"\textbackslash{}"),
                '{' => text.Append(@"\textbraceleft{}"),
                '}' => text.Append(@"\textbraceright{}"),
                '~' => text.Append(@"\textasciitilde{}"),
                '^' => text.Append(@"\textasciicircum{}"),
                '<' => text.Append(@"\textless{}"),
                '>' => text.Append(@"\textgreater{}"),
                '|' => text.Append(@"\textbar{}"),
                '"' => text.Append(@"\textquotedbl{}"),
                '$' or '&' or '#' or '%' or '_' => text.Append('\\').Append(character),
                _ => text.Append(character),
            };
        }

        return text.ToString();
    }
}
