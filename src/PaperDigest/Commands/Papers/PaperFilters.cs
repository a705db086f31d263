using System.Collections.Immutable;
using PaperDigest.Commands.Inputs;
using PaperDigest.Digests;

namespace PaperDigest.Commands.Papers;

/// <summary>Reads and suggests weeks and categories for the commands that show papers.</summary>
internal sealed class PaperFilters(TimeProvider time)
{
    /// <summary>The week in an option; none if nothing was filled in.</summary>
    /// <param name="request">Where it was filled in.</param>
    /// <param name="option">Its English name.</param>
    /// <param name="week">What was understood.</param>
    /// <param name="trouble">What to tell the reader if it was not understood.</param>
    public bool TryReadWeek(Request request, string option, out IsoWeek? week, out string trouble)
    {
        (week, trouble) = (null, "");
        if (request.FindText(option) is not { } text)
        {
            return true;
        }

        if (!WeekInput.TryParse(text, request.Catalogue.Weeks, Today, out var parsed))
        {
            trouble = Trouble.Week(request, text);
            return false;
        }

        week = parsed;
        return true;
    }

    /// <summary>The category in the option of that name; none for all of them.</summary>
    /// <param name="request">Where it was filled in.</param>
    /// <param name="category">What was understood: the first, if several were given.</param>
    /// <param name="trouble">What to tell the reader if it was not understood.</param>
    public static bool TryReadCategory(Request request, out CategorySlug? category, out string trouble)
    {
        (category, trouble) = (null, "");
        if (request.FindText(CommonOptions.Category) is not { } text)
        {
            return true;
        }

        if (!CategoryInput.TryParse(text, request.Catalogue, out var categories, out _))
        {
            trouble = Trouble.Category(request, text);
            return false;
        }

        category = categories.IsEmpty ? null : categories[0];
        return true;
    }

    /// <summary>Weeks and categories for what is typed so far.</summary>
    public ImmutableArray<Suggestion> Suggest(Request request, string option, string typed) => option is CommonOptions.Category
        ? CategorySuggestions.For(request, typed)
        : [.. WeekInput.Suggest(typed, request.Catalogue.Weeks, Today).Take(CommandLimits.Suggestions).Select(week => new Suggestion(request.Words.Basics.Week(week), week.ToString()))];

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
