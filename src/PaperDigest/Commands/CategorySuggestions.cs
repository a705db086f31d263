using System.Collections.Immutable;
using PaperDigest.Commands.Inputs;
using PaperDigest.Messages.Cards;

namespace PaperDigest.Commands;

/// <summary>Suggests categories while a reader types.</summary>
internal static class CategorySuggestions
{
    public static ImmutableArray<Suggestion> For(Request request, string typed) => [.. CategoryInput.Suggest(typed, request.Catalogue)
        .Take(CommandLimits.Suggestions)
        .Select(category => new Suggestion(CategoryLook.Of(category, category.Slug, request.Reader.Language).Label, category.Slug.Value))];
}
