using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Commands;

/// <summary>Subscriptions in memory, with the rules of the port.</summary>
internal sealed class FakeSubscriptions : ISubscriptions
{
    private readonly Lock _lock = new();
    private ImmutableSortedDictionary<long, Subscription> _all = ImmutableSortedDictionary<long, Subscription>.Empty;
    private long _lastId;

    public ImmutableArray<Subscription> All => [.. _all.Values];

    /// <summary>When set, every call fails with it: a broken store.</summary>
    public Exception? Broken { get; set; }

    public event EventHandler? Changed;

    public Task<Subscription> AddAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ThrowIfBroken();
            var stored = subscription with { Id = new SubscriptionId(++_lastId) };
            _all = _all.Add(_lastId, stored);
            Changed?.Invoke(this, EventArgs.Empty);
            return Task.FromResult(stored);
        }
    }

    public Task<Subscription?> FindAsync(SubscriptionId id, CancellationToken cancellationToken)
    {
        ThrowIfBroken();
        return Task.FromResult(_all.GetValueOrDefault(id.Value));
    }

    public async Task<ImmutableArray<Subscription>> ListAsync(SubscriptionQuery query, CancellationToken cancellationToken)
    {
        ThrowIfBroken();
        ImmutableArray<Subscription> found = [.. _all.Values.Where(subscription => Fits(subscription, query))];

        // As a real store, it lets others go on before it answers: what two callers do at once must show.
        await Task.Yield();
        return found;
    }

    public Task<bool> UpdateAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ThrowIfBroken();
            var isThere = _all.ContainsKey(subscription.Id.Value);
            _all = isThere ? _all.SetItem(subscription.Id.Value, subscription) : _all;
            Changed?.Invoke(this, EventArgs.Empty);
            return Task.FromResult(isThere);
        }
    }

    public Task<bool> RemoveAsync(SubscriptionId id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ThrowIfBroken();
            var isThere = _all.ContainsKey(id.Value);
            _all = _all.Remove(id.Value);
            Changed?.Invoke(this, EventArgs.Empty);
            return Task.FromResult(isThere);
        }
    }

    private static bool Fits(Subscription subscription, SubscriptionQuery query) => subscription.Destination switch
    {
        Destination.Channel channel => query.Person is null && (query.Guild is not { } guild || channel.Guild == guild) && (query.Channel is not { } id || channel.Id == id),
        Destination.Person person => query.Guild is null && query.Channel is null && (query.Person is not { } user || person.User == user),
        _ => false,
    };

    private void ThrowIfBroken()
    {
        if (Broken is { } exception)
        {
            throw exception;
        }
    }
}
