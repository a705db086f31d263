using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Digests.Search;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;
using PaperDigest.Messages.Controls;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Commands.Papers;

/// <summary>Pages of a search, and the form that changes it.</summary>
internal sealed class SearchControls(PaperSearch search) : IControl
{
    // One choice is for all of them.
    private const int CategoriesOffered = MessageLimits.MenuItems - 1;
    private const int WeekCharacters = 40;

    public ImmutableArray<Type> States { get; } = [typeof(ControlState.SearchPage), typeof(ControlState.SearchRefine), typeof(ControlState.SearchRefined)];

    public Task<Reply> PressAsync(Press press, CancellationToken cancellationToken) => Task.FromResult(press.State switch
    {
        ControlState.SearchPage page => press.Turn(SearchPages.Compose(press.Request, Query(press.Request, page), page.Language, page.Page)),
        ControlState.SearchRefine refine => new Reply.Opens(Form(press.Request, refine.Search), Replies.Text(press.Request.Words.Searches.TryAgain)),
        ControlState.SearchRefined => Refined(press),
        _ => throw new InvalidOperationException("A control was routed to the wrong hands."),
    });

    // What the form cannot read is told beside the results, which stay.
    private Reply Refined(Press press)
    {
        var options = press.Filled.ToImmutableDictionary(field => field.Key, field => (OptionValue)new OptionValue.Text(field.Value), StringComparer.Ordinal);
        var answer = search.Answer(press.Request with { Options = options });
        return answer is Reply.Says { Message: { Cards.IsEmpty: false } found } ? press.Turn(found) : answer;
    }

    private static Form Form(Request request, ControlState.SearchPage now)
    {
        var words = request.Words.Searches;
        return new Form(
            new ControlState.SearchRefined().ToControlId(),
            words.Refine,
            [
                new FormField.Text { Key = PaperSearch.QueryOption, Label = words.WordsField, Value = now.Words, MaximumCharacters = FormLimits.DescriptionCharacters },
                new FormField.Choice(Categories(request)) { Key = CommonOptions.Category, Label = words.CategoryField, Value = Chosen(request, now) },
                Week(request, PaperSearch.FromOption, words.FromField, now.From),
                Week(request, PaperSearch.ToOption, words.ToField, now.To),
            ]);
    }

    private static FormField.Text Week(Request request, string key, string label, IsoWeek? week) => new()
    {
        Key = key,
        Label = label,
        Placeholder = request.Words.Searches.WeekHint,
        Value = week?.ToString() ?? "",
        MaximumCharacters = WeekCharacters,
    };

    private static ImmutableArray<MenuItem> Categories(Request request) =>
    [
        new MenuItem(Inputs.CategoryInput.All, request.Words.Digests.AllCategories),
        .. request.Catalogue.Categories.Where(category => category.Slug.Value.Length <= MessageLimits.MenuItemCharacters).Take(CategoriesOffered).Select(category => Item(category, request.Reader.Language)),
    ];

    private static MenuItem Item(Category category, Language language)
    {
        var look = CategoryLook.Of(category, category.Slug, language);
        return new MenuItem(category.Slug.Value, DiscordText.CleanLine(look.Name, MessageLimits.MenuItemCharacters), Emoji: look.Emoji);
    }

    private static string Chosen(Request request, ControlState.SearchPage now)
    {
        var slug = now.Category?.FindCategory(request.Catalogue)?.Slug.Value ?? Inputs.CategoryInput.All;
        return Categories(request).Any(item => string.Equals(item.Value, slug, StringComparison.Ordinal)) ? slug : Inputs.CategoryInput.All;
    }

    private static SearchQuery Query(Request request, ControlState.SearchPage search) => new()
    {
        Words = search.Words,
        Category = search.Category?.FindCategory(request.Catalogue)?.Slug,
        From = search.From,
        To = search.To,
    };
}
