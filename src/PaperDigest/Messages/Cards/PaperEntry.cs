using System.Globalization;
using PaperDigest.Digests;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Cards;

/// <summary>A paper in a list: its linked title, and under it the one sentence to decide on.</summary>
/// <param name="Text">The paper.</param>
/// <param name="Markdown">What stands on the card.</param>
internal sealed record PaperEntry(PaperText Text, string Markdown)
{
    /// <summary>So much an entry takes when nothing else is said.</summary>
    public const int MostCharacters = 900;

    private const int TitleCharacters = 200;
    private const int MostLineCharacters = 450;
    private const int TakeawayCharacters = 320;
    private const int FewestTakeawayCharacters = 40;

    /// <summary>Lays a paper out.</summary>
    /// <param name="text">The paper.</param>
    /// <param name="remark">Markdown after the title; empty for none.</param>
    /// <param name="room">Characters it may take, at least 500; a long address gives way first, then the takeaway.</param>
    public static PaperEntry Of(PaperText text, string remark = "", int room = MostCharacters)
    {
        var heading = Heading(text, remark, room);
        var left = Math.Min(room - heading.Length - 1, TakeawayCharacters);
        var takeaway = left >= FewestTakeawayCharacters ? DiscordText.EscapeLine(text.Takeaway, left) : "";
        return new PaperEntry(text, takeaway.Length > 0 ? $"{heading}\n{takeaway}" : heading);
    }

    /// <summary>A paper by name only, with its number.</summary>
    public static PaperEntry Line(PaperText text, int number)
    {
        var linked = DiscordText.Link(DiscordText.CleanLine(text.Title, TitleCharacters), text.Link);
        var title = linked.Length <= MostLineCharacters ? linked : DiscordText.EscapeLine(text.Title, TitleCharacters);
        return new PaperEntry(text, string.Create(CultureInfo.InvariantCulture, $"`{number,2}` {title}"));
    }

    private static string Heading(PaperText text, string remark, int room)
    {
        var after = remark.Length > 0 ? $" {remark}" : "";
        var linked = $"**{DiscordText.Link(DiscordText.CleanLine(text.Title, TitleCharacters), text.Link)}**{after}";
        return linked.Length <= room ? linked : $"**{DiscordText.EscapeLine(text.Title, TitleCharacters)}**{after}";
    }
}
