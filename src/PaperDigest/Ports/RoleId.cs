using System.Globalization;

namespace PaperDigest.Ports;

/// <summary>A role of a server. Discord's snowflake.</summary>
public readonly record struct RoleId(ulong Value)
{
    /// <summary>Decimal digits, as Discord writes it.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
