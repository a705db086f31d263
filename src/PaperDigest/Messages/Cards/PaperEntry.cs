using PaperDigest.Digests;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Cards;

/// <summary>A paper in a list: its linked title, and under it the one sentence to decide on.</summary>
/// <param name="Text">The paper.</param>
/// <param name="Markdown">What stands on the card.</param>
internal sealed record PaperEntry(PaperText Text, string Markdown)
{
    private const int TitleCharacters = 240;
    private const int TakeawayCharacters = 320;

    /// <summary>Lays a paper out; <paramref name="remark"/> is markdown that follows the title, empty for none.</summary>
    public static PaperEntry Of(PaperText text, string remark = "")
    {
        var title = $"**{DiscordText.Link(DiscordText.CleanLine(text.Title, TitleCharacters), text.Link)}**";
        var takeaway = DiscordText.EscapeLine(text.Takeaway, TakeawayCharacters);
        var heading = remark.Length > 0 ? $"{title} {remark}" : title;
        return new PaperEntry(text, takeaway.Length > 0 ? $"{heading}\n{takeaway}" : heading);
    }
}
