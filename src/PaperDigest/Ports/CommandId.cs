using System.Globalization;

namespace PaperDigest.Ports;

/// <summary>A registered command. Discord's snowflake.</summary>
public readonly record struct CommandId(ulong Value)
{
    /// <summary>Decimal digits, as Discord writes it.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
