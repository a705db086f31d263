using System.Buffers;
using System.Collections.Immutable;
using PaperDigest.Digests;

namespace PaperDigest.Commands.Inputs;

/// <summary>Reads categories as people write them: a slug, a name in any language, several divided by commas, or <c>all</c>.</summary>
internal static class CategoryInput
{
    /// <summary>The value that stands for every category.</summary>
    public const string All = "all";

    private static readonly char[] Dividers = [',', ';', '，', '；', '、', '\n'];
    private static readonly SearchValues<char> AnyDivider = SearchValues.Create(Dividers);

    /// <summary>The categories meant, in ordinal order; empty for all of them.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="catalogue">Where categories are looked up.</param>
    /// <param name="categories">What was understood.</param>
    /// <param name="unknown">What was not; empty if all was.</param>
    public static bool TryParse(string text, Catalogue catalogue, out ImmutableArray<CategorySlug> categories, out string unknown)
    {
        categories = [];
        unknown = "";
        if (IsAll(text))
        {
            return true;
        }

        // Whole first: names may hold commas.
        var pieces = FindOne(text, catalogue) is { } ? [text] : text.Split(Dividers, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = ImmutableSortedSet.CreateBuilder<CategorySlug>();
        foreach (var piece in pieces)
        {
            if (FindOne(piece, catalogue) is not { } category)
            {
                unknown = piece;
                return false;
            }

            found.Add(category.Slug);
        }

        unknown = found.Count == 0 ? text : "";
        categories = [.. found];
        return found.Count > 0;
    }

    /// <summary>Takes a list that is still being typed apart: what is given already, and what stands behind its last comma.</summary>
    /// <param name="typed">As typed so far.</param>
    /// <param name="catalogue">Where categories are looked up.</param>
    /// <param name="before">At least one, in ordinal order.</param>
    /// <param name="last">May be empty.</param>
    public static bool TryReadBeforeLast(string typed, Catalogue catalogue, out ImmutableArray<CategorySlug> before, out string last)
    {
        (before, last) = ([], "");
        var comma = typed.AsSpan().LastIndexOfAny(AnyDivider);
        if (comma < 0 || !TryParse(typed[..comma], catalogue, out before, out _) || before.IsEmpty)
        {
            return false;
        }

        last = typed[(comma + 1)..];
        return true;
    }

    /// <summary>The categories that fit what is typed so far, those that begin with it first.</summary>
    public static IEnumerable<Category> Suggest(string typed, Catalogue catalogue)
    {
        var folded = InputText.Fold(typed);
        return catalogue.Categories
            .Select(category => (Category: category, Rank: NamesOf(category).Min(name => Rank(name, folded))))
            .Where(hit => hit.Rank < int.MaxValue)
            .OrderBy(hit => hit.Rank)
            .Select(hit => hit.Category);
    }

    private static bool IsAll(string text) => InputText.Fold(text) is "" or All or "everything" or "*" or "全部" or "所有";

    private static Category? FindOne(string text, Catalogue catalogue)
    {
        var folded = InputText.Fold(text);
        var named = catalogue.Categories.Where(category => NamesOf(category).Contains(folded, StringComparer.Ordinal)).Take(1).ToList();
        if (named.Count == 0 && folded.Length > 0)
        {
            named = [.. Suggest(text, catalogue).Take(2)];
        }

        return named is [var only] ? only : null;
    }

    private static IEnumerable<string> NamesOf(Category category) => category.Names.Values.Select(InputText.Fold).Prepend(category.Slug.Value);

    private static int Rank(string name, string typed) =>
        name.StartsWith(typed, StringComparison.Ordinal) ? 0
        : name.Contains(typed, StringComparison.Ordinal) ? 1
        : int.MaxValue;
}
