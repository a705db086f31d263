using System.Globalization;

namespace PaperDigest.Ports;

/// <summary>A channel, thread, forum or opened direct channel. Discord's snowflake.</summary>
public readonly record struct ChannelId(ulong Value)
{
    /// <summary>Decimal digits, as Discord writes it.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
