using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using PaperDigest.Digests;

namespace PaperDigest.Commands.Inputs;

/// <summary>Reads days of the week, in English and Chinese: <c>monday</c>, <c>Mon</c>, <c>周一</c>, <c>星期天</c>, <c>1</c>.</summary>
internal static class Weekday
{
    private static readonly ImmutableArray<string> English = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    private static readonly ImmutableArray<string> Chinese = ["一", "二", "三", "四", "五", "六", "日"];

    /// <summary>The days, Monday first.</summary>
    public static readonly ImmutableArray<IsoDayOfWeek> All = [.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)];

    private static readonly FrozenDictionary<string, IsoDayOfWeek> ByName = AllNames().ToFrozenDictionary(pair => pair.Name, pair => pair.Day, StringComparer.Ordinal);

    public static bool TryParse(string text, out IsoDayOfWeek day) => ByName.TryGetValue(InputText.Fold(text).TrimEnd('.'), out day);

    /// <summary>The value that stands for a day in options: <c>monday</c>.</summary>
    public static string Value(IsoDayOfWeek day) => English[(int)day - 1];

    /// <summary>The name a reader sees.</summary>
    public static string NameFor(IsoDayOfWeek day, Language language)
    {
        if (string.Equals(language.Tongue, Language.Chinese.Tongue, StringComparison.Ordinal))
        {
            return $"周{Chinese[(int)day - 1]}";
        }

        var name = Value(day);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static IEnumerable<(string Name, IsoDayOfWeek Day)> AllNames()
    {
        foreach (var day in All)
        {
            var (english, chinese, number) = (English[(int)day - 1], Chinese[(int)day - 1], $"{(int)day}");
            var beginnings = Enumerable.Range(2, english.Length - 1).Select(length => english[..length]);
            foreach (var name in (string[])[.. beginnings, $"{english}s", number, chinese])
            {
                yield return (name, day);
            }

            foreach (var prefix in (string[])["周", "週", "星期", "礼拜", "禮拜"])
            {
                yield return (prefix + chinese, day);
                yield return (prefix + number, day);
            }
        }

        foreach (var sunday in (string[])["周天", "週天", "星期天", "礼拜天", "禮拜天"])
        {
            yield return (sunday, IsoDayOfWeek.Sunday);
        }
    }
}
