using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PaperDigest.Digests;

namespace PaperDigest.Commands.Inputs;

/// <summary>Reads weeks as people write them: <c>2024-W21</c>, <c>w21</c>, <c>第21周</c>, <c>latest</c>, <c>上周</c>, a date in the week.</summary>
internal static partial class WeekInput
{
    private static readonly string[] DateForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];

    /// <summary>The week meant, whether or not it has a digest.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="weeks">The weeks that have digests, newest first: they settle what is left open.</param>
    /// <param name="today">What <c>last week</c> counts from.</param>
    /// <param name="week">The week.</param>
    public static bool TryParse(string text, ImmutableArray<IsoWeek> weeks, DateOnly today, out IsoWeek week)
    {
        var folded = InputText.Fold(text);
        if (IsoWeek.TryParse(folded, out week) || TryReadRelative(folded, weeks, today, out week))
        {
            return true;
        }

        if (DateOnly.TryParseExact(folded, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year < DateOnly.MaxValue.Year)
        {
            week = IsoWeek.Containing(day);
            return true;
        }

        return TryReadNumber(Numbered().Match(folded), weeks, today, out week);
    }

    /// <summary>The weeks that fit what is typed so far, newest first; all of them for nothing typed.</summary>
    public static IEnumerable<IsoWeek> Suggest(string typed, ImmutableArray<IsoWeek> weeks, DateOnly today)
    {
        var folded = InputText.Fold(typed);
        var containing = weeks.Where(week => week.ToString().Contains(folded, StringComparison.OrdinalIgnoreCase)
            || string.Create(CultureInfo.InvariantCulture, $"{week.FirstDay:yyyy-MM-dd}").StartsWith(folded, StringComparison.Ordinal));
        return TryParse(typed, weeks, today, out var meant) && weeks.Contains(meant) ? containing.Prepend(meant).Distinct() : containing;
    }

    private static bool TryReadRelative(string folded, ImmutableArray<IsoWeek> weeks, DateOnly today, out IsoWeek week)
    {
        week = IsoWeek.Containing(today);
        switch (folded)
        {
            case "latest" or "newest" or "last" or "最新" or "本期" or "最新一期":
                week = weeks.IsEmpty ? week : weeks[0];
                return true;
            case "previous" or "上期" or "上一期":
                week = weeks.Length > 1 ? weeks[1] : week;
                return true;
            case "this week" or "now" or "today" or "本周" or "这周" or "今天":
                return true;
            case "last week" or "上周":
                week = IsoWeek.Containing(today.AddDays(-7));
                return true;
            default:
                return false;
        }
    }

    // Without a year: the newest week of that number that has a digest, else that of this year.
    private static bool TryReadNumber(Match match, ImmutableArray<IsoWeek> weeks, DateOnly today, out IsoWeek week)
    {
        week = default;
        if (!match.Success || !ChineseNumeral.TryParse(match.Groups["number"].ValueSpan, out var number) || number < 1)
        {
            return false;
        }

        var known = weeks.Where(known => known.Number == number).Take(1).ToList();
        var year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)
            : known.Count > 0 ? known[0].Year
            : ISOWeek.GetYear(today.ToDateTime(TimeOnly.MinValue));
        if (year is < 1 or > 9998 || number > ISOWeek.GetWeeksInYear(year))
        {
            return false;
        }

        week = new IsoWeek(year, number);
        return true;
    }

    [GeneratedRegex(@"^(?:(?<year>\d{4}) ?[-年/]? ?)?(?:week|w|第)? ?(?<number>\d{1,2}|[一二三四五六七八九十]{1,3}) ?[周週期]?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Numbered();
}
