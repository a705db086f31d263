using System.Globalization;

namespace PaperDigest.Delivery;

/// <summary>A subscription's number: given by the store, never given twice.</summary>
public readonly record struct SubscriptionId(long Value)
{
    /// <summary>Decimal digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
