using System.Collections.Immutable;
using PaperDigest.Delivery;

namespace PaperDigest.Ports;

/// <summary>The standing wishes of channels and people.</summary>
/// <remarks>Thread-safe. A broken store is an exception; every call is one transaction.</remarks>
public interface ISubscriptions
{
    /// <summary>Raised after something was changed through this instance, outside the transaction: what is due may be due otherwise now.</summary>
    event EventHandler? Changed;

    /// <summary>Stores a new one.</summary>
    /// <returns>The same with its id.</returns>
    Task<Subscription> AddAsync(Subscription subscription, CancellationToken cancellationToken);

    /// <summary>The one of that id, if there is one.</summary>
    Task<Subscription?> FindAsync(SubscriptionId id, CancellationToken cancellationToken);

    /// <summary>Those that fit, by id.</summary>
    Task<ImmutableArray<Subscription>> ListAsync(SubscriptionQuery query, CancellationToken cancellationToken);

    /// <summary>Replaces the one of the same id.</summary>
    /// <returns>False if there is none.</returns>
    Task<bool> UpdateAsync(Subscription subscription, CancellationToken cancellationToken);

    /// <summary>Takes it away; open ledger rows of it become <see cref="PartState.Skipped"/>, what was posted stays on record.</summary>
    /// <returns>False if there was none.</returns>
    Task<bool> RemoveAsync(SubscriptionId id, CancellationToken cancellationToken);
}
