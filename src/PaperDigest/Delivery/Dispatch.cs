using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>What people may ask of delivery: post a week now, show it first, settle what nobody can tell.</summary>
/// <remarks>Thread-safe. Nothing is posted here: rows are planned under the same keys as ever, and the loop is woken.</remarks>
public sealed class Dispatch
{
    private readonly ISubscriptions _subscriptions;
    private readonly ILedger _ledger;
    private readonly Planner _planner;
    private readonly DeliveryLoop _loop;
    private readonly DeliveryTime _time;

    internal Dispatch(ISubscriptions subscriptions, ILedger ledger, Planner planner, DeliveryLoop loop, DeliveryTime time)
    {
        _subscriptions = subscriptions;
        _ledger = ledger;
        _planner = planner;
        _loop = loop;
        _time = time;
    }

    /// <summary>Has a week posted to a subscription now, whenever its slot is. What was refused or skipped is tried again, what is posted stays.</summary>
    public async Task<DispatchOutcome> PostAsync(
        Catalogue catalogue, SubscriptionId id, IsoWeek week, CancellationToken cancellationToken)
    {
        if (await _subscriptions.FindAsync(id, cancellationToken) is not { } subscription)
        {
            return new DispatchOutcome.NoSubscription();
        }

        if (subscription.IsPaused)
        {
            return new DispatchOutcome.Paused();
        }

        var (rows, added) = await _planner.PlanWeekAsync(catalogue, subscription, week, cancellationToken);
        var outcome = rows switch
        {
            [] when catalogue.FindDigestFor(week, subscription.Language) is null => new DispatchOutcome.NoDigest(),
            [] => new DispatchOutcome.NothingToPost(),
            _ when added > 0 => new DispatchOutcome.Planned(added),
            _ => await TryAgainAsync(rows, cancellationToken),
        };
        _loop.Wake();
        return outcome;
    }

    /// <summary>The messages that <see cref="PostAsync"/> would have posted; none if the week has nothing for the subscription.</summary>
    public Task<ImmutableArray<Message>> PreviewAsync(
        Catalogue catalogue, Subscription subscription, IsoWeek week, CancellationToken cancellationToken) =>
        _planner.PreviewAsync(catalogue, subscription, week, cancellationToken);

    /// <summary>The next slots of a subscription, soonest first; none if it is paused or its zone is not known.</summary>
    public ImmutableArray<Slot> NextSlots(Subscription subscription, int count) =>
        !subscription.IsPaused && WeeklySchedule.TryCreate(subscription) is { } schedule ? [.. schedule.After(_time.Now).Take(count)] : [];

    /// <summary>An admin says that a part which awaits a decision is there.</summary>
    /// <param name="key">Which part.</param>
    /// <param name="channel">Where it was seen.</param>
    /// <param name="message">Which message; zero if she did not say.</param>
    /// <param name="cancellationToken">Stops asking the store.</param>
    /// <returns>False if it no longer awaits one.</returns>
    public Task<bool> ConfirmAsync(PartKey key, ChannelId channel, MessageId message, CancellationToken cancellationToken) =>
        DecideAsync(key, new PartState.Sent(channel, message, _time.Now), cancellationToken);

    /// <summary>An admin says that a part which awaits a decision is not there: post it.</summary>
    /// <returns>False if it no longer awaits one.</returns>
    public Task<bool> RepeatAsync(PartKey key, CancellationToken cancellationToken) =>
        DecideAsync(key, new PartState.Planned(_time.Now), cancellationToken);

    private async Task<DispatchOutcome> TryAgainAsync(ImmutableArray<LedgerEntry> rows, CancellationToken cancellationToken)
    {
        if (rows.Where(row => row.State is PartState.AwaitingDecision).Select(row => row.Key).ToImmutableArray() is { IsEmpty: false } unknown)
        {
            return new DispatchOutcome.NeedsDecision(unknown);
        }

        // With the first of them all that follow are planned again.
        var again = rows.Where(row => row.State is PartState.Refused or PartState.Skipped).ToImmutableArray();
        var planned = again is [var first, ..] && await _ledger.AdvanceAsync(first.Key, first.Claim, new PartState.Planned(_time.Now), cancellationToken)
            ? again.Length
            : 0;
        return planned > 0 ? new DispatchOutcome.Planned(planned)
            : rows.Any(row => row.State.IsOpen) ? new DispatchOutcome.UnderWay(Receipt.Of(rows))
            : Posted(rows);
    }

    private static DispatchOutcome.AlreadyPosted Posted(ImmutableArray<LedgerEntry> rows)
    {
        var first = rows.Select(row => row.State).OfType<PartState.Sent>().First();
        return new DispatchOutcome.AlreadyPosted(first.Channel, first.Message, first.At);
    }

    private async Task<bool> DecideAsync(PartKey key, PartState decision, CancellationToken cancellationToken)
    {
        var isDecided = await _ledger.DecideAsync(key, decision, cancellationToken);
        _loop.Wake();
        return isDecided;
    }
}
