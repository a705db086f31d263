using System.Globalization;

namespace PaperDigest.Messages.Texts;

/// <summary>What a reader sees as one character: the unit nothing is ever cut inside of.</summary>
internal static class Graphemes
{
    /// <summary>The text's graphemes in order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }
}
