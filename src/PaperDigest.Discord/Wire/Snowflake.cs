using System.Globalization;
using System.Text.Json.Serialization;

namespace PaperDigest.Discord.Wire;

/// <summary>Discord's id: a string in JSON, a number in order and in time. https://discord.com/developers/docs/reference#snowflakes.</summary>
[JsonConverter(typeof(SnowflakeConverter))]
internal readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>
{
    private const int TimeShift = 22;
    private static readonly DateTimeOffset DiscordEpoch = DateTimeOffset.FromUnixTimeMilliseconds(1420070400000);

    /// <summary>When Discord made it.</summary>
    public DateTimeOffset CreatedAt => DiscordEpoch + TimeSpan.FromMilliseconds(Value >> TimeShift);

    /// <summary>The smallest id of a moment: for paging, never for naming.</summary>
    public static Snowflake At(DateTimeOffset moment)
    {
        var elapsed = moment - DiscordEpoch;
        return elapsed <= TimeSpan.Zero ? default : new Snowflake((ulong)elapsed.TotalMilliseconds << TimeShift);
    }

    /// <summary>Which shard a guild of this id belongs to.</summary>
    public int ShardAmong(int count) => (int)((Value >> TimeShift) % (ulong)count);

    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    public static bool operator <(Snowflake left, Snowflake right) => left.Value < right.Value;

    public static bool operator >(Snowflake left, Snowflake right) => left.Value > right.Value;

    public static bool operator <=(Snowflake left, Snowflake right) => left.Value <= right.Value;

    public static bool operator >=(Snowflake left, Snowflake right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
