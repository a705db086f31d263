using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace PaperDigest.Commands.Inputs;

/// <summary>Reads times of day as people write them: <c>9</c>, <c>09：00</c>, <c>9.30pm</c>, <c>0930</c>, <c>下午3点半</c>.</summary>
internal static partial class ClockTime
{
    public static bool TryParse(string text, out LocalTime time)
    {
        var folded = InputText.Fold(text);
        time = LocalTime.Noon;
        switch (folded)
        {
            case "noon" or "midday" or "中午" or "正午":
                return true;
            case "midnight" or "午夜" or "半夜":
                time = LocalTime.Midnight;
                return true;
            default:
                return TryMatch(Written().Match(folded), out time) || TryMatch(Compact().Match(folded), out time);
        }
    }

    /// <summary>The way times are shown and stored: <c>09:00</c>.</summary>
    public static string Format(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static bool TryMatch(Match match, out LocalTime time)
    {
        time = default;
        if (!match.Success || !ChineseNumeral.TryParse(match.Groups["hour"].ValueSpan, out var hour) || !TryReadMinute(match.Groups["minute"], out var minute))
        {
            return false;
        }

        var half = HalfOf(match.Groups["before"].Value, match.Groups["after"].Value);
        if (half is { } && !TryPlaceInHalf(half.Value, ref hour))
        {
            return false;
        }

        if (hour > 23 || minute > 59)
        {
            return false;
        }

        time = new LocalTime(hour, minute);
        return true;
    }

    private static bool TryReadMinute(Group group, out int minute)
    {
        minute = group.Value switch
        {
            "" or "整" => 0,
            "一刻" => 15,
            "半" => 30,
            "三刻" => 45,
            _ => -1,
        };
        return minute >= 0 || ChineseNumeral.TryParse(group.ValueSpan, out minute);
    }

    private static Half? HalfOf(string before, string after) => (before + after).Replace(".", "", StringComparison.Ordinal) switch
    {
        "" => null,
        "am" or "上午" or "早上" or "早晨" or "清晨" or "凌晨" => Half.Morning,
        "pm" or "下午" or "傍晚" => Half.Afternoon,
        "中午" => Half.Noon,
        _ => Half.Evening,
    };

    private static bool TryPlaceInHalf(Half half, ref int hour)
    {
        if (hour > 12)
        {
            return half is not Half.Morning;
        }

        hour = half switch
        {
            Half.Morning => hour % 12,
            Half.Afternoon => (hour % 12) + 12,
            Half.Noon => hour < 10 ? hour + 12 : hour,
            _ => hour is >= 5 and < 12 ? hour + 12 : hour % 12,
        };
        return true;
    }

    [GeneratedRegex(@"^(?<before>上午|早上|早晨|清晨|凌晨|中午|下午|傍晚|晚上|晚)? ?(?<hour>\d{1,2}|[零一二两三四五六七八九十]{1,3}) ?(?:[:.h点點时時] ?(?<minute>\d{1,2}|[零一二三四五六七八九十]{1,3}|半|整|一刻|三刻)? ?分?)? ?(?<after>[ap]\.?m\.?)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Written();

    [GeneratedRegex(@"^(?<hour>\d{1,2})(?<minute>\d{2}) ?(?<after>[ap]\.?m\.?)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Compact();

    private enum Half
    {
        Morning,
        Noon,
        Afternoon,
        Evening,
    }
}
