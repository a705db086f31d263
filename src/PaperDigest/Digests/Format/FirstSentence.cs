namespace PaperDigest.Digests.Format;

/// <summary>Finds the first sentence of a plain text, in Chinese and in English.</summary>
internal static class FirstSentence
{
    private const string WideEnds = "。！？";
    private const string NarrowEnds = ".!?";
    private const string Closing = "\"')]”’」』）】»";
    private static readonly string[] Abbreviations =
    [
        "e.g", "i.e", "al", "vs", "fig", "figs", "cf", "dr", "mr", "mrs", "ms", "prof", "approx", "resp", "eq", "eqs", "sec", "no", "st", "ca", "vol", "ref", "inc", "u.s",
    ];

    /// <summary>Up to its end mark and what closes with it; the whole text if it has one sentence only.</summary>
    public static string Of(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (WideEnds.Contains(text[index], StringComparison.Ordinal) || (NarrowEnds.Contains(text[index], StringComparison.Ordinal) && EndsSentence(text, index)))
            {
                return text[..BehindClosing(text, index + 1)];
            }
        }

        return text;
    }

    private static int BehindClosing(string text, int index)
    {
        while (index < text.Length && (Closing.Contains(text[index], StringComparison.Ordinal) || WideEnds.Contains(text[index], StringComparison.Ordinal) || NarrowEnds.Contains(text[index], StringComparison.Ordinal)))
        {
            index++;
        }

        return index;
    }

    /// <summary>An end mark counts before a space and a new beginning; 3.5, e.g. and J. Smith are none.</summary>
    private static bool EndsSentence(string text, int index)
    {
        var next = BehindClosing(text, index + 1);
        if (next >= text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[next]) || (text[index] == '.' && IsAbbreviation(text.AsSpan(0, index))))
        {
            return false;
        }

        return next + 1 >= text.Length || !char.IsLower(text[next + 1]);
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOfAny(" (\u00A0") + 1)..];
        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            return true;
        }

        foreach (var abbreviation in Abbreviations)
        {
            if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
