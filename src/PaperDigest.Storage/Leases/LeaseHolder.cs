using System.Globalization;

namespace PaperDigest.Storage.Leases;

/// <summary>Who sends from a database.</summary>
/// <param name="Owner">Different for every start of every bot.</param>
/// <param name="Host">The machine's, or the container's, name.</param>
/// <param name="ProcessId">Its number there.</param>
/// <param name="Since">When it became the sender, UTC.</param>
/// <param name="RenewedAt">Its last sign of life, UTC.</param>
/// <param name="ExpiresAt">When it is given up for dead unless it gives another, UTC.</param>
public sealed record LeaseHolder(
    Guid Owner, string Host, int ProcessId, DateTimeOffset Since, DateTimeOffset RenewedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>How often other programs have said that they changed what is due.</summary>
    public long Nudges { get; init; }

    /// <summary>Whether it still counts: what a health check asks.</summary>
    public bool IsAliveAt(DateTimeOffset now) => now < ExpiresAt;

    /// <summary>As in messages to operators: <c>process 7 on host bot-1, sending since 2024-05-20 01:00:00Z</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"process {ProcessId} on host {Host}, sending since {Since:u}");
}
