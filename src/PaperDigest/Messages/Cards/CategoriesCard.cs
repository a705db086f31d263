using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages.Controls;
using PaperDigest.Messages.Languages;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Cards;

/// <summary>All categories with what they are about: what <c>/categories</c> answers.</summary>
public static class CategoriesCard
{
    private const int LineCharacters = 200;
    private const int NameCharacters = 100;
    private const int FewestLineCharacters = 20;
    private const string Gap = "\n\n";

    /// <summary>Lays out the list.</summary>
    public static Message Compose(Catalogue catalogue, Language language)
    {
        var phrases = PhraseBook.For(language);
        var counts = catalogue.Papers.CountBy(paper => paper.Texts[0].Category).ToDictionary();
        var categories = catalogue.Categories.Take(MessageLimits.MenuItems).ToList();
        var room = (MessageLimits.CardDescriptionCharacters / Math.Max(1, categories.Count)) - Gap.Length;
        var entries = categories.Select(category => Entry(category, counts.GetValueOrDefault(category.Slug), language, room));
        var card = new Card
        {
            Title = phrases.Categories.Title,
            Description = categories.Count > 0 ? string.Join(Gap, entries) : phrases.Categories.None,
            Colour = CategoryLook.BrandColour,
        };
        return new Message { Cards = [card], Controls = Menus(categories, language) };
    }

    private static string Entry(Category category, int papers, Language language, int room)
    {
        var label = DiscordText.EscapeLine(CategoryLook.Of(category, category.Slug, language).Label, NameCharacters);
        var heading = $"**{label}** · {PhraseBook.For(language).Basics.Papers(papers)}";
        var left = Math.Min(room - heading.Length - 1, LineCharacters);
        var line = left >= FewestLineCharacters ? DiscordText.EscapeLine(category.LineFor(language), left) : "";
        return line.Length > 0 ? $"{heading}\n{line}" : heading;
    }

    private static ImmutableArray<ControlRow> Menus(List<Category> categories, Language language)
    {
        var phrases = PhraseBook.For(language).Categories;
        var items = categories.Select(category => Item(category, language)).ToImmutableArray();
        return items.Length == 0
            ? []
            :
            [
                new ControlRow.Menu(new ControlState.OpenCategory(language).ToControlId(), phrases.Open, items),
                new ControlRow.Menu(new ControlState.SubscribeChosen().ToControlId(), phrases.Subscribe, items) { MaximumChosen = items.Length },
            ];
    }

    private static MenuItem Item(Category category, Language language)
    {
        var look = CategoryLook.Of(category, category.Slug, language);
        return new MenuItem(ShortKey.Of(category.Slug).Value, look.Name, Emoji: look.Emoji);
    }
}
