using System.Globalization;
using System.Text;

namespace PaperDigest.Messages.Texts;

/// <summary>Takes out of untrusted text what cannot be seen but misleads: controls, direction marks, zero widths, broken surrogates.</summary>
internal static class TextCleaner
{
    /// <summary>No real grapheme is longer; marks piled up without end would fit no message.</summary>
    public const int MaximumGraphemeCharacters = 48;

    private const int Joiner = 0x200D;

    /// <summary>Cleans one line: every run of white space becomes one space.</summary>
    public static string CleanLine(string text) => string.Join(' ', Visible(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Cleans several lines: no more than one blank line in a row, nothing before and after.</summary>
    public static string Clean(string text)
    {
        var lines = Visible(text).Split('\n').Select(line => line.TrimEnd());
        var kept = new List<string>();
        foreach (var line in lines)
        {
            if (line.Length > 0 || kept is [.., not ""])
            {
                kept.Add(line);
            }
        }

        return string.Join('\n', kept).TrimEnd();
    }

    /// <summary>Drops what is not to be seen; white space stays as it is, but every line end becomes <c>\n</c>.</summary>
    public static string Visible(string text)
    {
        if (text.All(IsHarmless))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        var before = default(Rune);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (IsKept(rune, before))
            {
                kept.Append(rune);
                before = rune;
            }
            else if (rune.Value == '\t')
            {
                kept.Append(' ');
            }
        }

        return WithoutEndlessGraphemes(kept.ToString());
    }

    // What nearly every text consists of: nothing here hides, joins or turns anything.
    private static bool IsHarmless(char character) => character
        is (>= ' ' and <= '~') or '\n' or (>= '\u00A0' and < '\u0300') or (>= '\u2010' and <= '\u2027') or (>= '\u3000' and < '\u302A') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF00' and < '\uFFEF');

    // EnumerateRunes gives U+FFFD for a lone surrogate; a real U+FFFD is no loss either.
    private static bool IsKept(Rune rune, Rune before) => rune.Value switch
    {
        '\n' => true,
        Joiner => before.Value > 0x2190,
        < 0x20 or (>= 0x7F and <= 0x9F) => false,
        0x061C or 0x180E or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) => false,
        0xFEFF or (>= 0xFFF0 and <= 0xFFFF) or 0xE0001 => false,
        _ => true,
    };

    private static string WithoutEndlessGraphemes(string text)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        var isOrdinary = true;
        for (var i = 0; i < starts.Length && isOrdinary; i++)
        {
            isOrdinary = (i + 1 < starts.Length ? starts[i + 1] : text.Length) - starts[i] <= MaximumGraphemeCharacters;
        }

        return isOrdinary ? text : string.Concat(Graphemes.Of(text).Select(Bounded));
    }

    private static string Bounded(string grapheme)
    {
        if (grapheme.Length <= MaximumGraphemeCharacters)
        {
            return grapheme;
        }

        var end = char.IsHighSurrogate(grapheme[MaximumGraphemeCharacters - 1]) ? MaximumGraphemeCharacters - 1 : MaximumGraphemeCharacters;
        return grapheme[..end].TrimEnd((char)Joiner);
    }
}
