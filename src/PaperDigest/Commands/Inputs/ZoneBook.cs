using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.TimeZones;
using PaperDigest.Digests;
using PaperDigest.Digests.Search;

namespace PaperDigest.Commands.Inputs;

/// <summary>Finds time zones by IANA id, city or country in English or Chinese, abbreviation, or distance from UTC.</summary>
internal static partial class ZoneBook
{
    private const int LargestOffsetMinutes = 14 * 60;
    private const string FixedPrefix = "Etc/GMT";
    private static readonly ImmutableArray<string> Continents = ["Africa/", "America/", "Antarctica/", "Arctic/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/"];
    private static readonly IDateTimeZoneProvider Zones = DateTimeZoneProviders.Tzdb;
    private static readonly FrozenSet<string> Frequent = CityTable.Names.Select(place => place.Zone).ToFrozenSet(StringComparer.Ordinal);
    private static readonly ImmutableArray<Entry> Entries = AllEntries();
    private static readonly FrozenDictionary<string, string> Ids = Zones.Ids.ToFrozenDictionary(id => id, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads what was typed or picked, if it means exactly one zone.</summary>
    public static bool TryParse(string text, Instant now, out string zone)
    {
        var folded = Fold(text);

        // Names before ids: tzdb has EST and MST as fixed zones, and whoever says so means the clock on the wall.
        zone = FindNamed(folded)
            ?? Ids.GetValueOrDefault(folded.Replace(' ', '_'))
            ?? (TryReadOffset(folded, out var offset) ? FindFixed(offset, now) : null)
            ?? "";
        return zone.Length > 0;
    }

    /// <summary>Zones for what is typed so far, best first; for nothing typed, the reader's likely one and then where most readers live.</summary>
    public static ImmutableArray<Zone> Suggest(string typed, Language language, Instant now, int limit)
    {
        var folded = Fold(typed);
        if (folded.Length == 0)
        {
            var likely = LikelyZone.Find(language);
            return Pick(Entries.OrderByDescending(entry => string.Equals(entry.Zone.Id, likely, StringComparison.Ordinal)), language, limit);
        }

        if (TryReadOffset(folded, out var offset))
        {
            var fixedZone = FindFixed(offset, now) is { } id ? new Entry(new Zone(id, ""), "") : (Entry?)null;
            var there = Entries.Where(entry => Zones[entry.Zone.Id].GetUtcOffset(now) == offset);
            return Pick(fixedZone is { } first ? there.Append(first) : there, language, limit);
        }

        var hits = Entries.Select(entry => (Entry: entry, Rank: entry.RankFor(folded))).Where(hit => hit.Rank < Entry.NoHit)
            .OrderBy(hit => hit.Rank).ThenBy(hit => Frequent.Contains(hit.Entry.Zone.Id) ? 0 : 1);
        return Pick(hits.Select(hit => hit.Entry), language, limit);
    }

    /// <summary>How a zone is written for readers: <c>Asia/Shanghai (UTC+08:00)</c>.</summary>
    public static string Label(Zone zone, Instant now)
    {
        var offset = Zones[zone.Id].GetUtcOffset(now);
        var written = offset == Offset.Zero ? "UTC" : "UTC" + offset.ToString("+HH:mm", CultureInfo.InvariantCulture);
        return zone.Place.Length == 0 ? $"{zone.Id} ({written})" : $"{zone.Place} · {zone.Id} ({written})";
    }

    /// <summary>A zone's name for readers: its id, but <c>UTC+8</c> for the ids of fixed distances, whose signs are turned round.</summary>
    public static string NameOf(string zone) => zone switch
    {
        "Etc/UTC" => "UTC",
        _ when zone.StartsWith(FixedPrefix, StringComparison.Ordinal) && zone.Length > FixedPrefix.Length => $"UTC{(zone[FixedPrefix.Length] is '-' ? '+' : '-')}{zone[(FixedPrefix.Length + 1)..]}",
        _ => zone,
    };

    /// <summary>Zones of places that are written nearly so, nearest first; none for a distance from UTC.</summary>
    public static ImmutableArray<Zone> Resembling(string typed, Language language, int limit)
    {
        var folded = Fold(typed);
        var slips = folded.Any(char.IsAsciiDigit) ? 0 : TypoMatcher.MaxSlipsOf(folded.Length);
        return Pick(Entries.Where(entry => Math.Abs(entry.Folded.Length - folded.Length) <= slips)
            .Select(entry => (Entry: entry, Slips: EditDistance.Between(folded, entry.Folded)))
            .Where(near => near.Slips > 0 && near.Slips <= slips)
            .OrderBy(near => near.Slips)
            .Select(near => near.Entry), language, limit);
    }

    // Accents too: Zürich, São Paulo.
    private static string Fold(string text) => new Folding().Fold(InputText.Fold(text)).ToString();

    private static string? FindNamed(string folded)
    {
        var zones = Entries.Where(entry => string.Equals(entry.Folded, folded, StringComparison.Ordinal)).Select(entry => entry.Zone.Id).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return zones is [var only] ? only : null;
    }

    private static string? FindFixed(Offset offset, Instant now)
    {
        if (offset == Offset.Zero)
        {
            return "Etc/UTC";
        }

        // POSIX signs: Etc/GMT-8 lies east. https://data.iana.org/time-zones/tzdb/etcetera
        var hours = offset.Seconds / NodaConstants.SecondsPerHour;
        var named = string.Create(CultureInfo.InvariantCulture, $"{FixedPrefix}{(hours > 0 ? '-' : '+')}{Math.Abs(hours)}");
        if (offset.Seconds % NodaConstants.SecondsPerHour == 0 && Ids.ContainsKey(named))
        {
            return named;
        }

        return Entries.Select(entry => entry.Zone.Id).FirstOrDefault(id => Zones[id].GetUtcOffset(now) == offset);
    }

    private static bool TryReadOffset(string folded, out Offset offset)
    {
        offset = Offset.Zero;
        var match = FromUtc().Match(folded);
        if (!match.Success || !ChineseNumeral.TryParse(match.Groups["hours"].ValueSpan, out var hours))
        {
            return false;
        }

        var minutes = match.Groups["minutes"].Success ? int.Parse(match.Groups["minutes"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var total = (hours * 60) + minutes;
        if (total > LargestOffsetMinutes || minutes > 59)
        {
            return false;
        }

        offset = Offset.FromSeconds((match.Groups["sign"].ValueSpan is "" or "+" or "东" ? total : -total) * NodaConstants.SecondsPerMinute);
        return true;
    }

    private static ImmutableArray<Zone> Pick(IEnumerable<Entry> entries, Language language, int limit)
    {
        var isChinese = string.Equals(language.Tongue, Language.Chinese.Tongue, StringComparison.Ordinal);
        return [.. entries.DistinctBy(entry => entry.Zone.Id, StringComparer.Ordinal).Take(limit).Select(entry => isChinese ? InChinese(entry.Zone) : entry.Zone)];
    }

    private static Zone InChinese(Zone zone) =>
        Entries.Where(entry => entry.IsChinese && string.Equals(entry.Zone.Id, zone.Id, StringComparison.Ordinal)).Select(entry => entry.Zone).FirstOrDefault(zone);

    private static ImmutableArray<Entry> AllEntries()
    {
        var entries = CityTable.Names.Select(place => new Entry(new Zone(place.Zone, place.Name), Fold(place.Name))).ToList();
        foreach (var location in TzdbDateTimeZoneSource.Default.Zone1970Locations ?? [])
        {
            var zone = new Zone(location.ZoneId, CityOf(location.ZoneId));
            entries.AddRange(location.Countries.Select(country => country.Name).Prepend(zone.Place).Select(name => new Entry(zone, Fold(name))));
        }

        // Cities that were zones of their own once (Reykjavik, Calcutta), unless the name is taken.
        var named = entries.Select(entry => entry.Folded).ToHashSet(StringComparer.Ordinal);
        var aliases = Zones.Ids.Where(id => Continents.Any(continent => id.StartsWith(continent, StringComparison.Ordinal)))
            .Select(id => new Entry(new Zone(id, CityOf(id)), Fold(CityOf(id))));
        return [.. entries.Concat(aliases.Where(alias => !named.Contains(alias.Folded))).DistinctBy(entry => (entry.Folded, entry.Zone.Id))];
    }

    private static string CityOf(string id) => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    [GeneratedRegex(@"^(?:(?:utc|gmt) ?(?<sign>[+\-\u2212]?)|(?<sign>[+\-\u2212])) ?(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?$|^(?<sign>[东西])(?<hours>\d{1,2}|[一二两三四五六七八九十]{1,2})区$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex FromUtc();

    private readonly record struct Entry(Zone Zone, string Folded)
    {
        public const int NoHit = 4;

        public bool IsChinese => Zone.Place.Any(character => character >= '\u4E00');

        public int RankFor(string typed) =>
            string.Equals(Folded, typed, StringComparison.Ordinal) ? 0
            : Folded.StartsWith(typed, StringComparison.Ordinal) ? 1
            : Folded.Contains(typed, StringComparison.Ordinal) ? 2
            : Zone.Id.Contains(typed.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase) ? 3
            : NoHit;
    }
}
