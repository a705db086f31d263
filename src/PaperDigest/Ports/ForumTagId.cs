using System.Globalization;

namespace PaperDigest.Ports;

/// <summary>A tag of a forum. Discord's snowflake.</summary>
public readonly record struct ForumTagId(ulong Value)
{
    /// <summary>Decimal digits, as Discord writes it.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
