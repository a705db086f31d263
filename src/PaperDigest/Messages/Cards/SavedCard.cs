using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages.Controls;
using PaperDigest.Messages.Languages;
using PaperDigest.Messages.Texts;
using PaperDigest.ReadingLists;
using PaperDigest.ReadingLists.Citations;

namespace PaperDigest.Messages.Cards;

/// <summary>A reading list: what <c>/saved</c> answers.</summary>
internal static class SavedCard
{
    private const int PapersOnPage = 6;

    // Six of them, and a line above.
    private const int EntryCharacters = 540;

    /// <summary>Lays out a page of a list that is not empty; a page past the last shows the last.</summary>
    /// <param name="catalogue">For what the papers say today.</param>
    /// <param name="saved">The list, in the order shown.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="page">From 1.</param>
    public static Message Compose(Catalogue catalogue, ImmutableArray<SavedPaper> saved, Language language, int page)
    {
        var phrases = PhraseBook.For(language);
        var pages = Math.Max(1, (saved.Length + PapersOnPage - 1) / PapersOnPage);
        var shown = Math.Clamp(page, 1, pages);
        var here = saved.Skip((shown - 1) * PapersOnPage).Take(PapersOnPage).ToImmutableArray();
        var card = new Card
        {
            Title = phrases.Reading.Title,
            Description = string.Join("\n\n", here.Select(paper => Entry(catalogue, paper, language)).Prepend($"-# {phrases.Basics.Papers(saved.Length)}")),
            Colour = CategoryLook.BrandColour,
            Footer = pages > 1 ? phrases.Basics.PageOf(shown, pages) : "",
        };
        var readable = here.Select(paper => catalogue.FindPaper(paper.Paper)).OfType<Paper>().Select(paper => paper.TextFor(language));
        var takingOff = new ControlRow.Menu(new ControlState.SavedTakeOff(shown).ToControlId(), phrases.Reading.ChooseToTakeOff, [.. here.Select(paper => Item(catalogue, paper, language))])
        {
            MaximumChosen = here.Length,
        };
        return new Message
        {
            Cards = [card],
            Controls = [.. PaperMenus.For(catalogue, readable, language), takingOff, .. ButtonRows.Of(PageButtons.For(shown, pages, language, to => new ControlState.SavedPage(to)), Exports())],
        };
    }

    /// <summary>What a paper says today; of one that is in no digest any more, what it was saved with.</summary>
    public static PaperText TextOf(Catalogue catalogue, SavedPaper saved, Language language) => catalogue.FindPaper(saved.Paper)?.TextFor(language) ?? new PaperText
    {
        Id = saved.Paper,
        Week = saved.Week,
        Language = language,
        Category = new CategorySlug(""),
        Title = saved.Title,
        Link = saved.Link,
        Takeaway = "",
        Summary = "",
    };

    private static string Entry(Catalogue catalogue, SavedPaper saved, Language language)
    {
        var text = TextOf(catalogue, saved, language);
        return PaperEntry.Of(text, PaperEntry.Origin(catalogue, text, language), EntryCharacters).Markdown;
    }

    private static MenuItem Item(Catalogue catalogue, SavedPaper saved, Language language)
    {
        var key = ShortKey.Of(saved.Paper).Value;
        var title = DiscordText.PlainLine(TextOf(catalogue, saved, language).Title, MessageLimits.MenuItemCharacters);
        return new MenuItem(key, title.Length > 0 ? title : key, saved.Week.ToString());
    }

    private static IEnumerable<Button> Exports() => new[] { (CitationFormat.BibTex, "BibTeX"), (CitationFormat.Ris, "RIS"), (CitationFormat.Csv, "CSV") }
        .Select(format => ButtonRows.Act(new ControlState.SavedExport(format.Item1), format.Item2, "📄"));
}
