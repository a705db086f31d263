using System.Text.RegularExpressions;

namespace PaperDigest.Messages.Formulas;

/// <summary>Finds formulas between dollar signs in plain text.</summary>
internal static partial class InlineMath
{
    private const int PatienceInMilliseconds = 1000;

    /// <summary>Puts the Unicode form of every simple formula in its place; all other text stays as it is.</summary>
    public static string Replace(string plain) => plain.Contains('$', StringComparison.Ordinal)
        ? Formula().Replace(plain, match => IsProse(match.Groups["tex"].Value) ? match.Value : TexReader.TryRead(match.Groups["tex"].Value) ?? match.Value)
        : plain;

    /// <summary>A text in parts, formulas with their dollar signs, whether they have a Unicode form or not.</summary>
    public static IEnumerable<(string Text, bool IsFormula)> Parts(string plain)
    {
        var end = 0;
        foreach (var formula in Formula().Matches(plain).Where(match => !IsProse(match.Groups["tex"].Value)))
        {
            yield return (plain[end..formula.Index], false);
            yield return (formula.Value, true);
            end = formula.Index + formula.Length;
        }

        yield return (plain[end..], false);
    }

    // "$5 million and US$" is money.
    private static bool IsProse(string inner) => Words().IsMatch(inner);

    [GeneratedRegex(@"(?<![\\$\w])\$(?=[^\s$])(?<tex>[^$\n]{0,199}[^\s$\\])\$(?![\d$])", RegexOptions.ExplicitCapture, PatienceInMilliseconds)]
    private static partial Regex Formula();

    [GeneratedRegex(@"(?<![\\A-Za-z{])[A-Za-z]{2,}\s|\s[A-Za-z]{2,}(?![A-Za-z}])", RegexOptions.None, PatienceInMilliseconds)]
    private static partial Regex Words();
}
