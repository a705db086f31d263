using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages.Languages;
using PaperDigest.Messages.Rendering;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Cards;

/// <summary>One paper with its whole summary: what <c>/paper</c> answers and what a menu opens.</summary>
public static class PaperCard
{
    private const int PageCharacters = 2000;
    private const int TakeawayCharacters = 600;

    /// <summary>Lays out a page of a paper; a page past the last shows the last.</summary>
    /// <param name="catalogue">For the category.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="language">The reader's; a paper without a text in it says so and shows another.</param>
    /// <param name="page">From 1.</param>
    /// <param name="isPrivate">Whether only the reader sees it; then a button shares it.</param>
    /// <param name="isSaved">Whether it is on the reader's list; only said where nobody else sees it.</param>
    public static Message Compose(Catalogue catalogue, Paper paper, Language language, int page, bool isPrivate, bool isSaved = false) =>
        Compose(catalogue, paper, paper.TextFor(language), language, new PaperPlace(page, int.MaxValue, isPrivate, isPrivate && isSaved));

    /// <summary>One text of a paper as a message of a post.</summary>
    /// <param name="catalogue">For the category and the paper's other languages.</param>
    /// <param name="text">What its digest says of it.</param>
    /// <param name="language">The feed's.</param>
    /// <param name="place">Which of how many it is, for the footer.</param>
    internal static Message ComposePart(Catalogue catalogue, PaperText text, Language language, string place)
    {
        var paper = catalogue.FindPaper(text.Id) ?? new Paper(text.Id, [text]);
        var message = Compose(catalogue, paper, text, language, new PaperPlace(1, int.MaxValue, IsPrivate: false, IsSaved: false));
        return message with { Cards = [.. message.Cards.Select(card => card with { Footer = place })] };
    }

    private static Message Compose(Catalogue catalogue, Paper paper, PaperText text, Language language, PaperPlace wanted)
    {
        var look = CategoryLook.Of(catalogue, text.Category, language);
        var pages = Pages(text, language);
        var shown = Math.Clamp(wanted.Page, 1, pages.Length);
        var card = new Card
        {
            Author = look.Label,
            Title = DiscordText.EscapeLine(text.Title, MessageLimits.CardTitleCharacters),
            Link = SafeLink.TryMake(text.Link, MessageLimits.CardLinkCharacters),
            Description = pages[shown - 1],
            Colour = look.Colour,
            Footer = Footer(text, language, shown, pages.Length),
        };
        return new Message { Cards = [card], Controls = PaperButtons.For(paper, text, language, look, wanted with { Page = shown, Pages = pages.Length }) };
    }

    private static ImmutableArray<string> Pages(PaperText text, Language language)
    {
        var summary = new SummaryText(text.Summary);

        // Where the editor wrote no takeaway, the summary's first sentence stands in, and need not be read twice.
        var takeaway = summary.BeginsWith(text.Takeaway) ? "" : DiscordText.EscapeLine(text.Takeaway, TakeawayCharacters);
        var note = text.Language.SharesTongueWith(language) ? "" : PhraseBook.For(language).Papers.NoSummaryIn(language, text.Language);
        var pages = summary.Pages(TextDensity.Scale(PageCharacters, text.Language));
        var opening = string.Join("\n\n", new[] { note, takeaway.Length > 0 ? $"**{takeaway}**" : "" }.Where(part => part.Length > 0));
        return pages.IsEmpty ? [opening] : [$"{opening}\n\n{pages[0]}".Trim(), .. pages[1..]];
    }

    private static string Footer(PaperText text, Language language, int page, int pages)
    {
        var phrases = PhraseBook.For(language).Basics;
        return pages > 1 ? $"{phrases.Week(text.Week)} · {phrases.PageOf(page, pages)}" : phrases.Week(text.Week);
    }
}
