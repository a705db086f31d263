using System.Text;

namespace PaperDigest.Commands.Inputs;

/// <summary>Makes what people type comparable: full-width forms become plain, case and outer space go.</summary>
internal static class InputText
{
    private const int LongestRead = 300;
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthDistance = 0xFEE0;
    private const char IdeographicSpace = '\u3000';

    // By hand and not by Normalize: that needs ICU, and throws at lone surrogates.
    public static string Fold(string text)
    {
        var folded = new StringBuilder(Math.Min(text.Length, LongestRead));
        foreach (var character in text.AsSpan().Trim())
        {
            if (folded.Length == LongestRead)
            {
                break;
            }

            folded.Append(char.ToLowerInvariant(character switch
            {
                IdeographicSpace => ' ',
                >= FirstFullWidth and <= LastFullWidth => (char)(character - FullWidthDistance),
                _ => character,
            }));
        }

        return folded.ToString();
    }
}
