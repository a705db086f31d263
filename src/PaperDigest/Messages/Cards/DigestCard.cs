using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages.Controls;
using PaperDigest.Messages.Languages;

namespace PaperDigest.Messages.Cards;

/// <summary>One week: what <c>/digest</c> answers.</summary>
public static class DigestCard
{
    private const int MostIntroductionCharacters = 1500;

    private const int PagingCharacters = 60;

    private static readonly WeekRoom Room = new(MessageLimits.CardCharactersInAll - PagingCharacters, MessageLimits.MenuItems);

    /// <summary>Lays out a page of a week; a page past the last shows the last.</summary>
    /// <param name="catalogue">For categories and other languages.</param>
    /// <param name="digest">The digest shown: <see cref="Catalogue.FindDigestFor"/> finds the best for a reader.</param>
    /// <param name="language">The reader's; a digest in another says so.</param>
    /// <param name="category">Only this category; none for all.</param>
    /// <param name="page">From 1.</param>
    public static Message Compose(Catalogue catalogue, Digest digest, Language language, CategorySlug? category, int page)
    {
        var layout = new WeekLayout
        {
            Catalogue = catalogue,
            Digest = digest,
            Language = language,
            Categories = category is { } only ? [only] : [],
            Remark = Remark(catalogue, digest, language, category),
            Room = Room,
            MostIntroductionCharacters = MostIntroductionCharacters,
        };
        var pages = layout.Pages();
        var shown = Math.Clamp(page, 1, pages.Length);
        var here = pages[shown - 1];
        var key = category is { } slug ? ShortKey.Of(slug) : (ShortKey?)null;
        var paging = PageButtons.For(shown, pages.Length, language, to => new ControlState.DigestPage(digest.Week, digest.Language, key, to));
        return new Message
        {
            Cards = pages.Length > 1 ? WithPlace(here.Cards, PhraseBook.For(language).Basics.PageOf(shown, pages.Length)) : here.Cards,
            Controls =
            [
                .. PaperMenus.For(catalogue, here.Papers, language),
                .. Filter(catalogue, digest, language),
                .. ButtonRows.Of(paging, WeekButtons.For(catalogue, digest, language, category)),
            ],
        };
    }

    private static ImmutableArray<Card> WithPlace(ImmutableArray<Card> cards, string place) =>
        cards.SetItem(cards.Length - 1, cards[^1] with { Footer = cards[^1].Footer.Length > 0 ? $"{cards[^1].Footer} · {place}" : place });

    private static string Remark(Catalogue catalogue, Digest digest, Language language, CategorySlug? category) =>
        category is { } slug && !digest.Sections.Any(section => section.Category == slug)
            ? PhraseBook.For(language).Digests.NothingIn(CategoryLook.Of(catalogue, slug, language).Heading)
            : "";

    private static IEnumerable<ControlRow> Filter(Catalogue catalogue, Digest digest, Language language)
    {
        var phrases = PhraseBook.For(language).Digests;
        var items = digest.Sections
            .DistinctBy(section => section.Category)
            .Take(MessageLimits.MenuItems - 1)
            .Select(section => (ShortKey.Of(section.Category).Value, Look: CategoryLook.Of(catalogue, section.Category, language), section.Papers.Length))
            .Select(item => new MenuItem(item.Value, item.Look.Name, PhraseBook.For(language).Basics.Papers(item.Length), item.Look.Emoji))
            .Append(new MenuItem(ControlState.AllCategories, phrases.AllCategories))
            .ToImmutableArray();
        return items.Length > 2
            ? [new ControlRow.Menu(new ControlState.DigestFilter(digest.Week, language).ToControlId(), phrases.ChooseCategory, items)]
            : [];
    }
}
