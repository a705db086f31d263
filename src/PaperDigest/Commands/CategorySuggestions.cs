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
        .Select(category => new Suggestion(CategoryLook.Of(category, category.Slug, request.Reader.Language).Label, category.Slug.Value))];
}
