using System.Collections.Immutable;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Rendering;

/// <summary>An editor's markdown (CommonMark), to be shown in Discord's.</summary>
/// <param name="markdown">A stretch of a digest; untrusted.</param>
internal sealed class SummaryText(string markdown)
{
    private readonly ImmutableArray<Block> _blocks = MarkdownReader.Read(markdown);

    /// <summary>The whole text in pages of at most that many characters; none for an empty text.</summary>
    /// <param name="maximumCharacters">UTF-16 units, at least <see cref="Pager.FewestCharacters"/>.</param>
    public ImmutableArray<string> Pages(int maximumCharacters) => Pager.Pages(_blocks, maximumCharacters);

    /// <summary>As much of the text as fits, with an ellipsis when something is missing.</summary>
    /// <param name="maximumCharacters">UTF-16 units, at least 3.</param>
    public string Shorten(int maximumCharacters) => Pager.Shorten(_blocks, maximumCharacters);

    /// <summary>Whether a reader of the text reads this sentence first.</summary>
    public bool BeginsWith(string sentence)
    {
        var shown = string.Concat(_blocks.Take(1).SelectMany(block => block.Pieces).Select(piece => piece.Shown));
        return shown.StartsWith(DiscordText.PlainLine(sentence, int.MaxValue).TrimEnd('…'), StringComparison.Ordinal);
    }
}
