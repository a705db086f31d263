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
    private const int CategoryCharacters = 80;
    private const int FewestTakeawayCharacters = 40;

    /// <summary>Lays a paper out.</summary>
    /// <param name="text">The paper.</param>
    /// <param name="remark">Markdown on a line of its own below; empty for none.</param>
    /// <param name="room">Characters it may take, at least 500; a long address gives way first, then the takeaway.</param>
    public static PaperEntry Of(PaperText text, string remark = "", int room = MostCharacters)
    {
        var heading = Heading(text, room - remark.Length - 1);
        var left = Math.Min(room - heading.Length - remark.Length - 2, TakeawayCharacters);
        var takeaway = left >= FewestTakeawayCharacters ? DiscordText.EscapeLine(text.Takeaway, left) : "";
        return new PaperEntry(text, string.Join('\n', new[] { heading, takeaway, remark }.Where(line => line.Length > 0)));
    }

    /// <summary>A paper by name only, as an item of a numbered list.</summary>
    public static PaperEntry Line(PaperText text, int number)
    {
        var linked = DiscordText.Link(DiscordText.CleanLine(text.Title, TitleCharacters), text.Link);
        var title = linked.Length <= MostLineCharacters ? linked : DiscordText.EscapeLine(text.Title, TitleCharacters);
        return new PaperEntry(text, string.Create(CultureInfo.InvariantCulture, $"{number}. {title}"));
    }

    /// <summary>Where a paper is from, in small print: for lists that mix categories and weeks.</summary>
    public static string Origin(Catalogue catalogue, PaperText text, Language language)
    {
        var heading = DiscordText.EscapeLine(CategoryLook.Of(catalogue, text.Category, language).Label, CategoryCharacters);
        return heading.Length > 0 ? $"-# {heading} · {text.Week}" : $"-# {text.Week}";
    }

    private static string Heading(PaperText text, int room)
    {
        var linked = $"**{DiscordText.Link(DiscordText.CleanLine(text.Title, TitleCharacters), text.Link)}**";
        return linked.Length <= room ? linked : $"**{DiscordText.EscapeLine(text.Title, TitleCharacters)}**";
    }
}
