using System.Collections.Immutable;
using PaperDigest.Commands.Inputs;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Commands;

/// <summary>Answers to what a reader mistyped: what is wrong, and what there is instead.</summary>
internal static class Trouble
{
    private const int WeeksNamed = 12;
    private const int ZonesNamed = 5;

    private const int QuotedCharacters = 100;
    private const int CategoryCharacters = 70;

    /// <summary>What was typed, ready to be quoted in markdown.</summary>
    public static string Quote(string text) => DiscordText.EscapeLine(text, QuotedCharacters);

    public static string Category(Request request, string text)
    {
        var words = request.Words.Trouble;
        var names = request.Catalogue.Categories.Take(MessageLimits.MenuItems)
            .Select(category => DiscordText.EscapeLine(CategoryLook.Of(category, category.Slug, request.Reader.Language).Label, CategoryCharacters))
            .Select(name => $"- {name}")
            .ToImmutableArray();
        _ = CategoryInput.TryParse(text, request.Catalogue, out _, out var unknown);
        return names.IsEmpty ? words.NoDigests : $"{words.UnknownCategory(Quote(unknown))}\n{words.AvailableCategories(names)}";
    }

    public static string Week(Request request, string text) => $"{request.Words.Trouble.UnknownWeek(Quote(text))}\n{Weeks(request)}";

    public static string NoDigest(Request request, IsoWeek week) => $"{request.Words.Trouble.NoDigestOf(week.ToString())}\n{Weeks(request)}";

    public static string Zone(Request request, string text, NodaTime.Instant now)
    {
        var words = request.Words.Trouble;
        var fitting = ZoneBook.Suggest(text, request.Reader.Language, now, ZonesNamed);
        var similar = fitting.IsEmpty ? ZoneBook.Resembling(text, request.Reader.Language, ZonesNamed) : fitting;
        var near = similar.Select(zone => $"`{ZoneBook.Label(zone, now)}`").ToImmutableArray();
        var unknown = words.UnknownZone(Quote(text));
        return near.IsEmpty ? unknown : $"{unknown}\n{words.NearZones(near)}";
    }

    /// <summary>A menu that opens one of some papers; none for no papers.</summary>
    public static IEnumerable<ControlRow> PaperMenu(Request request, IEnumerable<Paper> papers, string placeholder)
    {
        var language = request.Reader.Language;
        return PaperMenus.For(request.Catalogue, papers.Take(MessageLimits.MenuItems).Select(paper => paper.TextFor(language)), language)
            .Select(row => row is ControlRow.Menu menu ? menu with { Placeholder = placeholder } : row);
    }

    private static string Weeks(Request request)
    {
        var weeks = request.Catalogue.Weeks;
        return weeks.IsEmpty
            ? request.Words.Trouble.NoDigests
            : request.Words.Trouble.AvailableWeeks([.. weeks.Take(WeeksNamed).Select(week => $"`{week}`")], weeks.Length);
    }
}
