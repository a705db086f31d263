using System.Globalization;
using PaperDigest.Digests;

namespace PaperDigest.Delivery;

/// <summary>What readers must not see twice: the ledger's key.</summary>
/// <param name="Subscription">Whose.</param>
/// <param name="Week">Which digest.</param>
/// <param name="Part">Which of its messages, from 1.</param>
public readonly record struct PartKey(SubscriptionId Subscription, IsoWeek Week, int Part)
{
    /// <summary>As in logs: <c>7/2024-W21/1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Subscription}/{Week}/{Part}");
}
