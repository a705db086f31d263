namespace PaperDigest.Messages.Texts;

/// <summary>Shortens plain text for places that hold only so much.</summary>
internal static class TextCutter
{
    private const string Ellipsis = "…";

    /// <summary>The text, or as much of it as fits with an ellipsis after it.</summary>
    public static string Shorten(string clean, int maximumCharacters)
    {
        if (clean.Length <= maximumCharacters)
        {
            return clean;
        }

        return Cut(clean, maximumCharacters - Ellipsis.Length).TrimEnd('，', '、', '：', ',', ';', ':') + Ellipsis;
    }

    /// <summary>The text, or as much of it as fits, up to the end of a word if there is one in its second half.</summary>
    public static string Cut(string clean, int maximumCharacters)
    {
        if (clean.Length <= maximumCharacters)
        {
            return clean;
        }

        var borders = new List<(int Length, Border Border)>();
        var length = 0;
        var near = clean[..Math.Min(clean.Length, maximumCharacters + (2 * TextCleaner.MaximumGraphemeCharacters))];
        foreach (var (grapheme, after) in TextBorders.Of(near))
        {
            // A space at the end is not kept, and so needs no room.
            var kept = char.IsWhiteSpace(grapheme, 0) ? length : length + grapheme.Length;
            if (kept > maximumCharacters)
            {
                break;
            }

            length += grapheme.Length;
            borders.Add((kept, after));
        }

        // One more word is worth more here than a whole sentence.
        var words = borders.LastOrDefault(border => border.Border >= Border.Word && border.Length * 2 >= maximumCharacters);
        var end = words.Length > 0 ? words.Length : borders.LastOrDefault().Length;
        return clean[..end].TrimEnd();
    }
}
