using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Delivery.Care;

namespace PaperDigest.Ports;

/// <summary>What people were told and asked about subscriptions: each thing once, whatever restarts come between.</summary>
/// <remarks>Thread-safe. A broken store is an exception; every call is one transaction. What is about a removed subscription goes with it.</remarks>
public interface INotices
{
    /// <summary>Adds one, unless the same thing was raised before.</summary>
    /// <returns>False if it was: then nothing changes.</returns>
    Task<bool> AddAsync(Notice notice, CancellationToken cancellationToken);

    /// <summary>Writes whom it reached.</summary>
    Task RecordAsync(NoticeKey key, NoticeReach reach, CancellationToken cancellationToken);

    /// <summary>Settles one that is open: nobody need do anything about it any more.</summary>
    /// <returns>False if it is not open, or not there.</returns>
    Task<bool> SettleAsync(NoticeKey key, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Forgets all of a kind, so that the same thing can be told again.</summary>
    Task ForgetAsync(SubscriptionId subscription, NoticeKind kind, CancellationToken cancellationToken);

    /// <summary>One of them, if it was raised.</summary>
    Task<Notice?> FindAsync(NoticeKey key, CancellationToken cancellationToken);

    /// <summary>Those that are not settled, of one subscription or of all; oldest first.</summary>
    Task<ImmutableArray<Notice>> ListOpenAsync(SubscriptionId? subscription, CancellationToken cancellationToken);
}
