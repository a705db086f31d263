using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Delivery.Worlds;

/// <summary>The subscriptions' contract in memory.</summary>
internal sealed class MemorySubscriptions(MemoryLedger ledger, TimeProvider clock) : ISubscriptions
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<long, Subscription> _rows = [];
    private long _last;

    /// <summary>Runs whenever all are listed, before every plan: may throw.</summary>
    public Func<int> BeforeList { get; set; } = () => 0;

    public event EventHandler? Changed;

    public Task<Subscription> AddAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var added = subscription with { Id = new SubscriptionId(++_last) };
            _rows.Add(_last, added);
            Changed?.Invoke(this, EventArgs.Empty);
            return Task.FromResult(added);
        }
    }

    public Task<Subscription?> FindAsync(SubscriptionId id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_rows.GetValueOrDefault(id.Value));
        }
    }

    public Task<ImmutableArray<Subscription>> ListAsync(SubscriptionQuery query, CancellationToken cancellationToken)
    {
        BeforeList();
        lock (_lock)
        {
            return Task.FromResult(_rows.Values.Where(row => Fits(query, row.Destination)).ToImmutableArray());
        }
    }

    public Task<bool> UpdateAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var isThere = _rows.ContainsKey(subscription.Id.Value);
            if (isThere)
            {
                _rows[subscription.Id.Value] = subscription;
            }

            Changed?.Invoke(this, EventArgs.Empty);
            return Task.FromResult(isThere);
        }
    }

    public Task<bool> RemoveAsync(SubscriptionId id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ledger.Forget(id, clock.GetUtcNow());
            return Task.FromResult(_rows.Remove(id.Value));
        }
    }

    private static bool Fits(SubscriptionQuery query, Destination destination) => destination switch
    {
        Destination.Channel channel => (query.Guild ?? channel.Guild) == channel.Guild && (query.Channel ?? channel.Id) == channel.Id && query.Person is null,
        Destination.Person person => query is { Guild: null, Channel: null } && (query.Person ?? person.User) == person.User,
        _ => false,
    };
}
