using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages.Cards;
using PaperDigest.Messages.Controls;

namespace PaperDigest.Commands.Papers;

/// <summary>Pages, languages and categories of weeks.</summary>
internal sealed class DigestControls : IControl
{
    public ImmutableArray<Type> States { get; } =
    [
        typeof(ControlState.DigestPage), typeof(ControlState.DigestFilter),
        typeof(ControlState.CategoryDigest), typeof(ControlState.OpenCategory),
    ];

    public Task<Reply> PressAsync(Press press, CancellationToken cancellationToken) => Task.FromResult(press.State switch
    {
        ControlState.DigestPage page => Show(press, page.Week, page.Language, page.Category?.FindCategory(press.Request.Catalogue)?.Slug, page.Page),
        ControlState.DigestFilter filter => Show(press, filter.Week, filter.Language, FindChosen(press)?.Slug, page: 1),
        ControlState.CategoryDigest category => Newest(press.Request, category.Category.FindCategory(press.Request.Catalogue)),
        ControlState.OpenCategory => Newest(press.Request, FindChosen(press)),
        _ => throw new InvalidOperationException("A control was routed to the wrong hands."),
    });

    private static Reply Show(Press press, IsoWeek week, Language language, CategorySlug? category, int page)
    {
        var catalogue = press.Request.Catalogue;
        if (catalogue.FindDigestFor(week, language) is not { } digest)
        {
            return Replies.Private(Trouble.NoDigest(press.Request, week));
        }

        // Whoever has no digest in her own language reads this one, and is spoken to in her own.
        var own = press.Request.Reader.Language;
        var spoken = catalogue.FindDigestFor(week, own) == digest ? own : language;
        return press.Turn(DigestCard.Compose(catalogue, digest, spoken, category, page));
    }

    private static Reply Newest(Request request, Category? category)
    {
        var (catalogue, language) = (request.Catalogue, request.Reader.Language);
        if (category is null)
        {
            return Replies.Private(request.Words.Trouble.OldControl);
        }

        var digest = catalogue.Weeks
            .Select(week => catalogue.FindDigestFor(week, language))
            .FirstOrDefault(digest => digest?.Sections.Any(section => section.Category == category.Slug) ?? false);
        return Replies.Private(digest is null
            ? Replies.Text(request.Words.Digests.NothingIn(CategoryLook.Of(category, category.Slug, language).Heading))
            : DigestCard.Compose(catalogue, digest, language, category.Slug, page: 1));
    }

    private static Category? FindChosen(Press press) =>
        press.Chosen is [var chosen, ..] && ShortKey.TryParse(chosen, out var key) ? key.FindCategory(press.Request.Catalogue) : null;
}
