using System.Globalization;

namespace PaperDigest.Messages.Texts;

/// <summary>What a reader sees as one character: the unit nothing is ever cut inside of.</summary>
internal static class Graphemes
{
    // No character below joins the one before it, line feed after carriage return apart.
    private const char FirstJoining = '\u0300';

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];

    /// <summary>The text's graphemes in order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var isAlone = text[at] != '\r' && (at + 1 == text.Length || text[at + 1] < FirstJoining);
            if (isAlone && text[at] < Ascii.Length)
            {
                yield return Ascii[text[at++]];
            }
            else
            {
                var length = StringInfo.GetNextTextElementLength(text, at);
                yield return text.Substring(at, length);
                at += length;
            }
        }
    }
}
