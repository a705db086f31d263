using System.Collections.Immutable;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Rendering;

/// <summary>An editor's markdown (CommonMark) in Discord's, cut to pages.</summary>
internal static class SummaryText
{
    /// <summary>The whole text in pages of at most that many characters; none for an empty text.</summary>
    /// <param name="markdown">A stretch of a digest; untrusted.</param>
    /// <param name="maximumCharacters">UTF-16 units, at least <see cref="Pager.FewestCharacters"/>.</param>
    public static ImmutableArray<string> Pages(string markdown, int maximumCharacters) =>
        Pager.Pages(MarkdownReader.Read(markdown), maximumCharacters);

    /// <summary>Whether a reader of the text reads this sentence first.</summary>
    public static bool BeginsWith(string markdown, string sentence)
    {
        var shown = string.Concat(MarkdownReader.Read(markdown).Take(1).SelectMany(block => block.Pieces).Select(piece => piece.Shown));
        return shown.StartsWith(DiscordText.PlainLine(sentence, int.MaxValue).TrimEnd('…'), StringComparison.Ordinal);
    }

    /// <summary>As much of the text as fits, with an ellipsis when something is missing.</summary>
    /// <param name="markdown">A stretch of a digest; untrusted.</param>
    /// <param name="maximumCharacters">UTF-16 units, at least 3.</param>
    public static string Shorten(string markdown, int maximumCharacters) =>
        Pager.Shorten(MarkdownReader.Read(markdown), maximumCharacters);
}
