using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PaperDigest.Sandbox.Worlds;

/// <summary>Discord's id: a moment, and a count within it. Written as a decimal string in JSON.</summary>
/// <remarks>https://docs.discord.com/developers/reference#snowflakes</remarks>
public readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>
{
    internal const int CounterBits = 22;

    private const long DiscordEpochMilliseconds = 1_420_070_400_000;

    /// <summary>The moment the id was made, to the millisecond.</summary>
    public DateTimeOffset CreatedAt => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> CounterBits) + DiscordEpochMilliseconds);

    /// <summary>The smallest id of a moment.</summary>
    public static Snowflake At(DateTimeOffset moment) =>
        new((ulong)Math.Max(0, moment.ToUnixTimeMilliseconds() - DiscordEpochMilliseconds) << CounterBits);

    /// <summary>Reads an id; false for anything that is not a plain decimal number.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Snowflake id)
    {
        var isNumber = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        id = new Snowflake(value);
        return isNumber;
    }

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException">The text is not a plain decimal number.</exception>
    public static Snowflake Parse(string text) => new(ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Older.</summary>
    public static bool operator <(Snowflake left, Snowflake right) => left.Value < right.Value;

    /// <summary>Younger.</summary>
    public static bool operator >(Snowflake left, Snowflake right) => left.Value > right.Value;

    /// <summary>Older or the same.</summary>
    public static bool operator <=(Snowflake left, Snowflake right) => left.Value <= right.Value;

    /// <summary>Younger or the same.</summary>
    public static bool operator >=(Snowflake left, Snowflake right) => left.Value >= right.Value;
}
