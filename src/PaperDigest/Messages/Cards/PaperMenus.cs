using PaperDigest.Digests;
using PaperDigest.Messages.Controls;
using PaperDigest.Messages.Languages;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Cards;

/// <summary>Menus that open one of the papers listed above them.</summary>
internal static class PaperMenus
{
    /// <summary>As many menus as the papers need, twenty-five a menu; each paper once.</summary>
    public static IEnumerable<ControlRow> For(Catalogue catalogue, IEnumerable<PaperText> papers, Language language)
    {
        var chunks = papers.DistinctBy(paper => ShortKey.Of(paper.Id)).Chunk(MessageLimits.MenuItems).ToList();
        return chunks.Select((chunk, index) => new ControlRow.Menu(
            new ControlState.OpenPaper(language, index + 1).ToControlId(),
            Placeholder(PhraseBook.For(language).Basics, index, chunk.Length, chunks.Count),
            [.. chunk.Select(paper => Item(catalogue, paper, language))]));
    }

    private static string Placeholder(BasicPhrases phrases, int index, int count, int menus) => menus == 1
        ? phrases.OpenPaper
        : phrases.OpenPaperFrom((index * MessageLimits.MenuItems) + 1, (index * MessageLimits.MenuItems) + count);

    private static MenuItem Item(Catalogue catalogue, PaperText paper, Language language) => new(
        ShortKey.Of(paper.Id).Value,
        PlainTitle(paper),
        DiscordText.PlainLine(paper.Takeaway, MessageLimits.MenuItemCharacters),
        CategoryLook.Of(catalogue, paper.Category, language).Emoji);

    private static string PlainTitle(PaperText paper) =>
        DiscordText.PlainLine(paper.Title, MessageLimits.MenuItemCharacters) is { Length: > 0 } title ? title : ShortKey.Of(paper.Id).Value;
}
