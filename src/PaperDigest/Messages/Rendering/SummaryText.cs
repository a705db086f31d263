using System.Collections.Immutable;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Rendering;

/// <summary>An editor's markdown (CommonMark) in Discord's, cut to pages.</summary>
internal static class SummaryText
{
    /// <summary>The whole text in pages of at most that many characters; none for an empty text.</summary>
    public static ImmutableArray<string> Pages(string markdown, int maximumCharacters)
    {
        var text = Shorten(markdown, maximumCharacters);
        return text.Length == 0 ? [] : [text];
    }

    /// <summary>As much of the text as fits, with an ellipsis when something is missing.</summary>
    public static string Shorten(string markdown, int maximumCharacters)
    {
        var text = DiscordText.EscapeLines(markdown);
        return text.Length <= maximumCharacters ? text : DiscordText.EscapeLine(markdown, maximumCharacters);
    }
}
