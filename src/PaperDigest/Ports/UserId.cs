using System.Globalization;

namespace PaperDigest.Ports;

/// <summary>A person. Discord's snowflake.</summary>
public readonly record struct UserId(ulong Value)
{
    /// <summary>Stands where a person asked to be forgotten; no account of Discord's has it.</summary>
    public static UserId Nobody { get; }

    /// <summary>Decimal digits, as Discord writes it.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
