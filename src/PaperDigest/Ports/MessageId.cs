using System.Globalization;

namespace PaperDigest.Ports;

/// <summary>A posted message. Discord's snowflake.</summary>
public readonly record struct MessageId(ulong Value)
{
    /// <summary>Decimal digits, as Discord writes it.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
