using System.Text.RegularExpressions;

namespace PaperDigest.Messages.Texts;

/// <summary>Makes text fit to be the visible part of a masked link: the client is particular about it.</summary>
internal static partial class LinkLabel
{
    /// <summary>Takes the scheme off addresses, which would be shown literally, and turns brackets that do not pair into parentheses.</summary>
    public static string Tame(string clean)
    {
        var label = Scheme().Replace(clean, "").Replace("://", ":", StringComparison.Ordinal);
        return HasPairedBrackets(label) ? label : label.Replace('[', '(').Replace(']', ')');
    }

    private static bool HasPairedBrackets(string label)
    {
        var isOpen = false;
        foreach (var bracket in label.Where(character => character is '[' or ']'))
        {
            // The client's parser follows one level of brackets.
            if (isOpen == (bracket == '['))
            {
                return false;
            }

            isOpen = !isOpen;
        }

        return !isOpen;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9+.-]{0,20}://", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scheme();
}
