using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Ports;

namespace PaperDigest.Bot.Cli.Moving;

/// <summary>One line of the file.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Raw">As it stands there.</param>
/// <param name="Fields">In the order of the header.</param>
internal sealed record SheetLine(int Number, string Raw, ImmutableArray<string> Fields)
{
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    private bool IsFeed => string.Equals(this["kind"], Sheet.Feed, StringComparison.Ordinal);

    private string this[string column] => Fields[Sheet.Header.IndexOf(column)];

    /// <summary>Everything wrong with it.</summary>
    public IEnumerable<SheetProblem> Check()
    {
        if (this["kind"] is not (Sheet.Feed or Sheet.Personal))
        {
            return [Wrong("kind", $"is neither '{Sheet.Feed}' nor '{Sheet.Personal}'")];
        }

        string[] needed = IsFeed ? ["guild_id", "channel_id"] : ["user_id"];
        string[] empty = IsFeed ? ["user_id"] : ["guild_id", "channel_id", "role_id"];
        return
        [
            .. needed.Where(column => FindId(column) is null).Select(column => Wrong(column, "is no id of Discord's: a number is needed here")),
            .. empty.Where(column => this[column].Length > 0).Select(column => Wrong(column, $"must be empty for a {this["kind"]} subscription")),
            .. IsFeed && this["role_id"].Length > 0 && FindId("role_id") is null ? [Wrong("role_id", "is no id of Discord's")] : Array.Empty<SheetProblem>(),
            .. Checks().Where(check => !check.IsRight).Select(check => Wrong(check.Column, check.Complaint)),
        ];
    }

    /// <summary>The subscription of a line without mistakes.</summary>
    public Subscription ToSubscription(IsoWeek firstWeek, DateTimeOffset now) => new()
    {
        Destination = IsFeed ? new Destination.Channel(new GuildId(FindId("guild_id") ?? 0), new ChannelId(FindId("channel_id") ?? 0)) : new Destination.Person(Person),
        Categories = [.. Slugs().Distinct(StringComparer.Ordinal).Select(slug => new CategorySlug(slug)).Order()],
        Day = FindDay() ?? IsoDayOfWeek.Monday,
        Time = Minutes.Parse(this["time"]).Value,
        TimeZone = this["time_zone"],
        Language = Language.TryParse(this["language"], out var language) ? language : Language.English,
        Style = Sheet.Styles.First(style => string.Equals(style.Word, this["style"], StringComparison.Ordinal)).Style,
        Role = FindId("role_id") is { } role ? new RoleId(role) : null,
        IsPaused = this["paused"] is "true",
        FirstWeek = firstWeek,
        CreatedBy = IsFeed ? UserId.Nobody : Person,
        CreatedAt = now,
    };

    private UserId Person => new(FindId("user_id") ?? 0);

    private IEnumerable<(string Column, bool IsRight, string Complaint)> Checks() =>
    [
        ("categories", Slugs().All(slug => CategorySlug.TryParse(slug, out _)), "holds something that is no slug: lower-case letters, digits and hyphens, joined by ';'"),
        ("day", FindDay() is not null, "is no day: monday … sunday"),
        ("time", Minutes.Parse(this["time"]).Success, "is no time: HH:MM"),
        ("time_zone", DateTimeZoneProviders.Tzdb.GetZoneOrNull(this["time_zone"]) is not null, "is no IANA time zone, such as Asia/Shanghai"),
        ("language", Language.TryParse(this["language"], out _), "is no language, such as en or zh-CN"),
        ("style", Sheet.Styles.Any(style => string.Equals(style.Word, this["style"], StringComparison.Ordinal)), "is no style: compact, thread or forum"),
        ("paused", this["paused"] is "true" or "false", "is neither 'true' nor 'false'"),
    ];

    private string[] Slugs() => this["categories"].Length == 0 ? [] : this["categories"].Split(Sheet.Joint);

    private ulong? FindId(string column) =>
        ulong.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id is > 0 and <= long.MaxValue ? id : null;

    private IsoDayOfWeek? FindDay()
    {
        foreach (var day in Enum.GetValues<IsoDayOfWeek>())
        {
            if (day is not IsoDayOfWeek.None && string.Equals($"{day}", this["day"], StringComparison.OrdinalIgnoreCase) && !this["day"].Any(char.IsUpper))
            {
                return day;
            }
        }

        return null;
    }

    private SheetProblem Wrong(string column, string complaint) => new(Number, ColumnOf(Sheet.Header.IndexOf(column)), $"{column} '{this[column]}' {complaint}.");

    // The parser gives fields without their place: commas between quotes do not divide.
    private int ColumnOf(int field)
    {
        var (isQuoted, passed) = (false, 0);
        for (var i = 0; i < Raw.Length && passed <= field; i++)
        {
            if (passed == field)
            {
                return i + 1;
            }

            isQuoted ^= Raw[i] == '"';
            passed += Raw[i] == ',' && !isQuoted ? 1 : 0;
        }

        return Raw.TrimEnd('\r', '\n').Length + 1;
    }
}
