using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Delivery.Care;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Delivery.Worlds;

/// <summary>The notices' contract in memory.</summary>
internal sealed class MemoryNotices : INotices
{
    private readonly Lock _lock = new();
    private readonly Dictionary<NoticeKey, Notice> _rows = [];

    public ImmutableArray<Notice> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _rows.Values];
            }
        }
    }

    public Task<bool> AddAsync(Notice notice, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_rows.TryAdd(notice.Key, notice));
        }
    }

    public Task RecordAsync(NoticeKey key, NoticeReach reach, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (_rows.TryGetValue(key, out var notice))
            {
                _rows[key] = notice with { Reach = reach };
            }
        }

        return Task.CompletedTask;
    }

    public Task<bool> SettleAsync(NoticeKey key, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var isOpen = _rows.TryGetValue(key, out var notice) && notice.SettledAt is null;
            if (isOpen && notice is not null)
            {
                _rows[key] = notice with { SettledAt = at };
            }

            return Task.FromResult(isOpen);
        }
    }

    public Task ForgetAsync(SubscriptionId subscription, NoticeKind kind, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (var key in _rows.Keys.Where(key => key.Subscription == subscription && key.Kind == kind).ToList())
            {
                _rows.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    public Task<Notice?> FindAsync(NoticeKey key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_rows.GetValueOrDefault(key));
        }
    }

    public Task<ImmutableArray<Notice>> ListOpenAsync(SubscriptionId? subscription, CancellationToken cancellationToken) =>
        Task.FromResult<ImmutableArray<Notice>>([.. All.Where(notice => notice.SettledAt is null && (subscription ?? notice.Key.Subscription) == notice.Key.Subscription).OrderBy(notice => notice.RaisedAt)]);
}
