using System.Text;

namespace PaperDigest.Tests.ReadingLists.Citations;

/// <summary>What LaTeX prints for a piece of text mode, written from its list of reserved characters; fails where LaTeX would.</summary>
internal static class LatexText
{
    private static readonly Dictionary<string, char> Commands = new(StringComparer.Ordinal)
    {
        ["textbackslash"] = '\\',
        ["textbraceleft"] = '{',
        ["textbraceright"] = '}',
        ["textasciitilde"] = '~',
        ["textasciicircum"] = '^',
        ["textless"] = '<',
        ["textgreater"] = '>',
        ["textbar"] = '|',
        ["textquotedbl"] = '"',
    };

    public static string Print(string latex)
    {
        var printed = new StringBuilder();
        for (var at = 0; at < latex.Length; at++)
        {
            switch (latex[at])
            {
                case '\\' when at + 1 < latex.Length && "$&#%_".Contains(latex[at + 1], StringComparison.Ordinal):
                    printed.Append(latex[++at]);
                    break;
                case '\\':
                    var end = latex.IndexOf("{}", at, StringComparison.Ordinal);
                    printed.Append(Commands[latex[(at + 1)..end]]);
                    at = end + 1;
                    break;
                case '$':
                    var closing = latex.IndexOf('$', at + 1);
                    Assert.True(closing > at, "A formula has no end.");
                    printed.Append(latex, at, closing + 1 - at);
                    at = closing;
                    break;
                case '{' or '}':
                    break;
                case '&' or '#' or '%' or '_' or '^' or '~':
                    throw new FormatException($"LaTeX stops at {latex[at..]}");
                default:
                    printed.Append(latex[at]);
                    break;
            }
        }

        return printed.ToString();
    }
}
