using System.Collections.Immutable;
using PaperDigest.Commands.Inputs;
using PaperDigest.Digests;
using PaperDigest.Messages.Cards;

namespace PaperDigest.Commands;

/// <summary>Suggests categories while a reader types.</summary>
internal static class CategorySuggestions
{
    public static ImmutableArray<Suggestion> For(Request request, string typed) => For(request, typed, static _ => true);

    /// <summary>Only some of them.</summary>
    public static ImmutableArray<Suggestion> For(Request request, string typed, Func<CategorySlug, bool> isWanted) => [.. CategoryInput.Suggest(typed, request.Catalogue)
        .Where(category => isWanted(category.Slug))
        .Take(CommandLimits.Suggestions)
        .Select(category => new Suggestion(LabelOf(request, category), category.Slug.Value))];

    /// <summary>Where several may be given: behind a comma, those that are not in the list yet, each with the list before it.</summary>
    public static ImmutableArray<Suggestion> ForList(Request request, string typed, Func<CategorySlug, bool> isWanted)
    {
        var whole = For(request, typed, isWanted);
        if (!whole.IsEmpty || !CategoryInput.TryReadBeforeLast(typed, request.Catalogue, out var before, out var last))
        {
            return whole;
        }

        var names = request.Words.Basics.Listed([.. before.Select(request.Catalogue.FindCategory).OfType<Category>().Select(category => LabelOf(request, category))]);
        return [.. For(request, last, slug => isWanted(slug) && !before.Contains(slug))
            .Select(next => new Suggestion($"{names} + {next.Name}", $"{string.Join(',', before)},{next.Value}"))];
    }

    private static string LabelOf(Request request, Category category) => CategoryLook.Of(category, category.Slug, request.Reader.Language).Label;
}
