using System.Globalization;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Messages.Texts;
using PaperDigest.ReadingLists.Citations;

namespace PaperDigest.Messages.Controls;

/// <summary>Writes control states as ids and reads them back: <c>v1:page:2405.12130:en:2</c>.</summary>
/// <remarks>A published word is never given another meaning: messages live for years. What changes shape takes a new word or version.</remarks>
internal static class ControlCode
{
    private const string Version = "v1";
    private const char Separator = ':';
    private const string Yes = "y";
    private const string No = "n";
    private const int MaximumFields = 8;

    private static readonly Dictionary<CitationFormat, string> Formats = new()
    {
        [CitationFormat.BibTex] = "bib",
        [CitationFormat.Ris] = "ris",
        [CitationFormat.Csv] = "csv",
    };

    public static ControlId Write(ControlState state) => new(string.Join(Separator, Fields(state).Prepend(Version)));

    public static ControlState? TryRead(ControlId id)
    {
        var isPlausible = id.Value is { Length: > 0 and <= MessageLimits.ControlIdCharacters };
        var fields = isPlausible ? id.Value.Split(Separator, MaximumFields) : [];
        return fields is [Version, ..] ? ReadPapers(fields[1..]) ?? ReadReadingLists(fields[1..]) ?? ReadDigests(fields[1..]) ?? ReadSubscriptions(fields[1..]) : null;
    }

    private static string[] Fields(ControlState state) => state switch
    {
        ControlState.OpenPaper open => ["open", Text(open.Language), Text(open.Menu)],
        ControlState.PaperPage page => ["page", Text(page.Paper), Text(page.Language), Text(page.Page)],
        ControlState.PaperLanguage paper => ["lang", Text(paper.Paper), Text(paper.Language)],
        ControlState.PaperShare paper => ["share", Text(paper.Paper), Text(paper.Language)],
        ControlState.SavePaper save => ["save", Text(save.Paper), Text(save.Language), Text(save.Page)],
        ControlState.UnsavePaper save => ["unsave", Text(save.Paper), Text(save.Language), Text(save.Page)],
        ControlState.TakeOffPaper paper => ["takeoff", Text(paper.Paper)],
        ControlState.SavedPage saved => ["saved", Text(saved.Page)],
        ControlState.SavedTakeOff saved => ["thin", Text(saved.Page)],
        ControlState.SavedExport export => ["export", Formats[export.Format]],
        ControlState.ForgetMe => ["forget"],
        ControlState.DigestPage page => ["week", Text(page.Week), Text(page.Language), Text(page.Category), Text(page.Page)],
        ControlState.DigestFilter filter => ["filter", Text(filter.Week), Text(filter.Language)],
        ControlState.SearchPage search => Fields("find", search),
        ControlState.SearchRefine refine => Fields("refine", refine.Search),
        ControlState.SearchRefined => ["refined"],
        ControlState.CategoryDigest category => ["cat", Text(category.Category), Text(category.Language)],
        ControlState.OpenCategory open => ["cats", Text(open.Language)],
        ControlState.SubscribeCategory subscribe => ["sub", Text(subscribe.Category)],
        ControlState.SubscribeChosen => ["subs"],
        ControlState.SubscriptionRemove => ["unsub"],
        ControlState.FeedPostLatest feed => ["postnow", Text(feed.Feed)],
        ControlState.FeedRemove feed => ["unfeed", Text(feed.Feed)],
        ControlState.SettlePart settle => ["settle", Text(settle.Part.Subscription), Text(settle.Part.Week), Text(settle.Part.Part), settle.IsThere ? Yes : No],
        ControlState.LateDigest late => ["late", Text(late.Feed), Text(late.Week), late.IsPosted ? Yes : No],
        ControlState.StatusPage status => ["status", Text(status.Page)],
        ControlState.Cancel => ["cancel"],
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    // The words come last, so that they may hold anything, and take the room that is left.
    private static string[] Fields(string word, ControlState.SearchPage search)
    {
        string[] fields = [word, Text(search.Language), Text(search.Category), Text(search.From), Text(search.To), Text(search.Page)];
        var room = MessageLimits.ControlIdCharacters - Version.Length - 1 - fields.Sum(field => field.Length + 1);
        return [.. fields, TextCutter.Cut(search.Words, room)];
    }

    private static ControlState? ReadPapers(string[] fields) => fields switch
    {
        ["open", var language, var menu] when IsLanguage(language, out var of) && IsNumber(menu, out var number) => new ControlState.OpenPaper(of, number),
        ["page", var paper, var language, var page] when ShortKey.TryParse(paper, out var key) && IsLanguage(language, out var of) && IsNumber(page, out var number) =>
            new ControlState.PaperPage(key, of, number),
        ["lang", var paper, var language] when ShortKey.TryParse(paper, out var key) && IsLanguage(language, out var of) => new ControlState.PaperLanguage(key, of),
        ["share", var paper, var language] when ShortKey.TryParse(paper, out var key) && IsLanguage(language, out var of) => new ControlState.PaperShare(key, of),
        ["find", .. var search] => ReadSearch(search),
        ["refine", .. var search] when ReadSearch(search) is { } page => new ControlState.SearchRefine(page),
        ["refined"] => new ControlState.SearchRefined(),
        _ => null,
    };

    private static ControlState.SearchPage? ReadSearch(string[] fields) =>
        fields is [var language, var category, var from, var to, var page, var words]
        && IsLanguage(language, out var of) && IsKeyOrNone(category, out var key) && IsWeekOrNone(from, out var first) && IsWeekOrNone(to, out var last) && IsNumber(page, out var number)
            ? new ControlState.SearchPage(of, number) { Words = words, Category = key, From = first, To = last }
            : null;

    private static ControlState? ReadReadingLists(string[] fields) => fields switch
    {
        ["save", var paper, var language, var page] when ShortKey.TryParse(paper, out var key) && IsLanguage(language, out var of) && IsNumber(page, out var number) =>
            new ControlState.SavePaper(key, of, number),
        ["unsave", var paper, var language, var page] when ShortKey.TryParse(paper, out var key) && IsLanguage(language, out var of) && IsNumber(page, out var number) =>
            new ControlState.UnsavePaper(key, of, number),
        ["takeoff", var paper] when ShortKey.TryParse(paper, out var key) => new ControlState.TakeOffPaper(key),
        ["saved", var page] when IsNumber(page, out var number) => new ControlState.SavedPage(number),
        ["thin", var page] when IsNumber(page, out var number) => new ControlState.SavedTakeOff(number),
        ["export", var format] when Formats.ContainsValue(format) => new ControlState.SavedExport(Formats.First(pair => string.Equals(pair.Value, format, StringComparison.Ordinal)).Key),
        ["forget"] => new ControlState.ForgetMe(),
        _ => null,
    };

    private static ControlState? ReadDigests(string[] fields) => fields switch
    {
        ["week", var week, var language, var category, var page]
            when IsoWeek.TryParse(week, out var parsed) && IsLanguage(language, out var of) && IsKeyOrNone(category, out var key) && IsNumber(page, out var number) =>
            new ControlState.DigestPage(parsed, of, key, number),
        ["filter", var week, var language] when IsoWeek.TryParse(week, out var parsed) && IsLanguage(language, out var of) => new ControlState.DigestFilter(parsed, of),
        ["cat", var category, var language] when ShortKey.TryParse(category, out var key) && IsLanguage(language, out var of) => new ControlState.CategoryDigest(key, of),
        ["cats", var language] when IsLanguage(language, out var of) => new ControlState.OpenCategory(of),
        _ => null,
    };

    private static ControlState? ReadSubscriptions(string[] fields) => fields switch
    {
        ["sub", var category] when IsKeyOrNone(category, out var key) => new ControlState.SubscribeCategory(key),
        ["subs"] => new ControlState.SubscribeChosen(),
        ["unsub"] => new ControlState.SubscriptionRemove(),
        ["postnow", var feed] when IsSubscription(feed, out var id) => new ControlState.FeedPostLatest(id),
        ["unfeed", var feed] when IsSubscription(feed, out var id) => new ControlState.FeedRemove(id),
        ["settle", var subscription, var week, var part, var answer]
            when IsSubscription(subscription, out var id) && IsoWeek.TryParse(week, out var parsed) && IsNumber(part, out var number) && IsAnswer(answer, out var isThere) =>
            new ControlState.SettlePart(new PartKey(id, parsed, number), isThere),
        ["late", var feed, var week, var answer] when IsSubscription(feed, out var id) && IsoWeek.TryParse(week, out var parsed) && IsAnswer(answer, out var isPosted) =>
            new ControlState.LateDigest(id, parsed, isPosted),
        ["status", var page] when IsNumber(page, out var number) => new ControlState.StatusPage(number),
        ["cancel"] => new ControlState.Cancel(),
        _ => null,
    };

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static bool IsLanguage(string text, out Language language) => Language.TryParse(text, out language);

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;

    private static bool IsAnswer(string text, out bool isYes)
    {
        isYes = text is Yes;
        return text is Yes or No;
    }

    private static bool IsSubscription(string text, out SubscriptionId id)
    {
        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        id = new SubscriptionId(value);
        return isNumber;
    }

    private static bool IsKeyOrNone(string text, out ShortKey? key)
    {
        var isKey = ShortKey.TryParse(text, out var parsed);
        key = isKey ? parsed : null;
        return isKey || text.Length == 0;
    }

    private static bool IsWeekOrNone(string text, out IsoWeek? week)
    {
        var isWeek = IsoWeek.TryParse(text, out var parsed);
        week = isWeek ? parsed : null;
        return isWeek || text.Length == 0;
    }
}
