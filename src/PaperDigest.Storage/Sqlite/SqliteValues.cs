using System.Globalization;
using Microsoft.Data.Sqlite;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Ports;

namespace PaperDigest.Storage.Sqlite;

/// <summary>How our values stand in SQLite's columns.</summary>
internal static class SqliteValues
{
    /// <summary>ISO 8601 in UTC, always as long: sorts as text, keeps every tick, and a person reads it in a shell.</summary>
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture);

    public static string? Of(DateTimeOffset? moment) => moment is { } there ? Of(there) : null;

    public static DateTimeOffset Moment(string text) =>
        DateTimeOffset.ParseExact(text, MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Discord's snowflakes fit a signed number until the year 2084.</summary>
    public static long Of(ulong snowflake) => checked((long)snowflake);

    public static long? Of(ulong? snowflake) => snowflake is { } there ? Of(there) : null;

    extension(Destination destination)
    {
        public ulong? GuildValue => (destination as Destination.Channel)?.Guild.Value;

        public ulong? ChannelValue => (destination as Destination.Channel)?.Id.Value;

        public ulong? UserValue => (destination as Destination.Person)?.User.Value;
    }

    extension(SqliteDataReader row)
    {
        public string? FindText(int column) => row.IsDBNull(column) ? null : row.GetString(column);

        public ulong ReadSnowflake(int column) => checked((ulong)row.GetInt64(column));

        public ulong? FindSnowflake(int column) => row.IsDBNull(column) ? null : row.ReadSnowflake(column);

        public DateTimeOffset ReadMoment(int column) => Moment(row.GetString(column));

        public DateTimeOffset? FindMoment(int column) => row.IsDBNull(column) ? null : row.ReadMoment(column);

        public IsoWeek ReadWeek(int column) => IsoWeek.TryParse(row.GetString(column), out var week)
            ? week
            : throw new StorageException($"The database holds a week that no year has: {row.GetString(column)}.");

        /// <summary>From the columns guild, channel and user, which follow each other.</summary>
        public Destination ReadDestination(int guildColumn) => row.FindSnowflake(guildColumn + 2) is { } user
            ? new Destination.Person(new UserId(user))
            : new Destination.Channel(new GuildId(row.ReadSnowflake(guildColumn)), new ChannelId(row.ReadSnowflake(guildColumn + 1)));
    }
}
