using System.Collections.Frozen;
using PaperDigest.Digests;

namespace PaperDigest.Commands.Inputs;

/// <summary>Guesses a reader's time zone from the language of her Discord: a default that is always told.</summary>
internal static class LikelyZone
{
    private static readonly FrozenDictionary<string, string> ByLocale = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["zh-CN"] = "Asia/Shanghai",
        ["zh-TW"] = "Asia/Taipei",
        ["ja"] = "Asia/Tokyo",
        ["ko"] = "Asia/Seoul",
        ["en-GB"] = "Europe/London",
        ["en-US"] = "America/New_York",
        ["de"] = "Europe/Berlin",
        ["fr"] = "Europe/Paris",
        ["es-ES"] = "Europe/Madrid",
        ["it"] = "Europe/Rome",
        ["nl"] = "Europe/Amsterdam",
        ["pl"] = "Europe/Warsaw",
        ["ru"] = "Europe/Moscow",
        ["uk"] = "Europe/Kyiv",
        ["tr"] = "Europe/Istanbul",
        ["sv-SE"] = "Europe/Stockholm",
        ["da"] = "Europe/Copenhagen",
        ["fi"] = "Europe/Helsinki",
        ["no"] = "Europe/Oslo",
        ["cs"] = "Europe/Prague",
        ["el"] = "Europe/Athens",
        ["hi"] = "Asia/Kolkata",
        ["th"] = "Asia/Bangkok",
        ["vi"] = "Asia/Ho_Chi_Minh",
        ["id"] = "Asia/Jakarta",
        ["pt-BR"] = "America/Sao_Paulo",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The zone most readers of that language live in; none if that would be a wild guess.</summary>
    public static string? Find(Language language) => ByLocale.GetValueOrDefault(language.Tag);
}
