using System.Collections.Frozen;
using System.Collections.Immutable;
using PaperDigest.Ports;

namespace PaperDigest.Delivery.Care;

/// <summary>One look at everything that may need a person: the feeds due within a day, and what a crash kept from being told.</summary>
internal sealed class CareRound(ISubscriptions subscriptions, ILedger ledger, INotices notices, PreFlight preFlight, NewsDesk desk)
{
    /// <summary>A warning about a slot is of no use when the slot is over.</summary>
    private static readonly TimeSpan ObstacleLife = PreFlight.Ahead + TimeSpan.FromHours(1);

    /// <summary>Walks the round.</summary>
    public async Task WalkAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = await subscriptions.ListAsync(new SubscriptionQuery(), cancellationToken);
        var byId = all.ToFrozenDictionary(each => each.Id);
        var awaiting = await ledger.ReadAsync(new LedgerQuery { IsAwaitingDecision = true }, cancellationToken);
        await SettleAsync(byId, awaiting, now, cancellationToken);
        foreach (var subscription in all)
        {
            if (subscription.Destination is Destination.Channel)
            {
                await preFlight.CheckAsync(subscription, cancellationToken);
                await desk.TellPausedAsync(subscription, now, cancellationToken);
            }
        }

        foreach (var row in awaiting)
        {
            if (row.State is PartState.AwaitingDecision state && byId.TryGetValue(row.Key.Subscription, out var owner))
            {
                await desk.TellDecisionAsync(owner, row.Key, state.Reason, now, cancellationToken);
            }
        }
    }

    /// <summary>Closes what needs nobody any more, and asks late questions that were not asked yet.</summary>
    private async Task SettleAsync(
        FrozenDictionary<SubscriptionId, Subscription> byId, ImmutableArray<LedgerEntry> awaiting, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var undecided = awaiting.Select(row => NoticeKey.Of(NoticeKind.Decision, row.Key)).ToFrozenSet();
        foreach (var notice in await notices.ListOpenAsync(subscription: null, cancellationToken))
        {
            var subscription = byId.GetValueOrDefault(notice.Key.Subscription);
            if (notice.Key.Kind is NoticeKind.Paused && subscription is { PauseReason: null })
            {
                await notices.ForgetAsync(subscription.Id, NoticeKind.Paused, cancellationToken);
            }
            else if (await IsOverAsync(notice, undecided, now, cancellationToken))
            {
                await notices.SettleAsync(notice.Key, now, cancellationToken);
            }
            else if (notice is { Key.Kind: NoticeKind.Late, Reach: NoticeReach.Untold } && subscription is not null)
            {
                await desk.TellLateAsync(subscription, notice.Key, now, cancellationToken);
            }
        }
    }

    private async Task<bool> IsOverAsync(Notice notice, FrozenSet<NoticeKey> undecided, DateTimeOffset now, CancellationToken cancellationToken) => notice.Key.Kind switch
    {
        NoticeKind.Obstacle => now - notice.RaisedAt > ObstacleLife,
        NoticeKind.Decision => !undecided.Contains(notice.Key),
        NoticeKind.Late => await IsOvertakenAsync(notice.Key, cancellationToken),
        _ => false,
    };

    /// <summary>A newer digest makes the question idle: the older one is named in it.</summary>
    private async Task<bool> IsOvertakenAsync(NoticeKey question, CancellationToken cancellationToken)
    {
        var newest = await ledger.ReadAsync(new LedgerQuery { Subscription = question.Subscription, IsNewestFirst = true, Limit = 1 }, cancellationToken);
        return newest is [var row] && question.FindWeek() is { } week && row.Key.Week > week;
    }
}
