using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>A week on its way to everybody at once, because an operator asked for it. The keys are the same as ever: nothing is posted twice.</summary>
public sealed class Publication
{
    private readonly ISubscriptions _subscriptions;
    private readonly IReceipts _receipts;
    private readonly Dispatch _dispatch;

    internal Publication(ISubscriptions subscriptions, IReceipts receipts, Dispatch dispatch)
    {
        _subscriptions = subscriptions;
        _receipts = receipts;
        _dispatch = dispatch;
    }

    /// <summary>What making the week due would come to; nothing is written.</summary>
    /// <param name="catalogue">The digests.</param>
    /// <param name="week">Which one.</param>
    /// <param name="language">Only subscriptions in this language; none for all.</param>
    /// <param name="cancellationToken">Stops asking the store.</param>
    public async Task<ImmutableArray<PublicationEntry>> ForeseeAsync(Catalogue catalogue, IsoWeek week, Language? language, CancellationToken cancellationToken)
    {
        var entries = ImmutableArray.CreateBuilder<PublicationEntry>();
        foreach (var subscription in await ListAsync(language, cancellationToken))
        {
            entries.Add(await ForeseeAsync(catalogue, subscription, week, cancellationToken));
        }

        return entries.DrainToImmutable();
    }

    /// <summary>Makes the week due everywhere now; what was refused or skipped is tried again.</summary>
    public async Task<ImmutableArray<PublicationEntry>> PlanAsync(Catalogue catalogue, IsoWeek week, Language? language, CancellationToken cancellationToken)
    {
        var entries = ImmutableArray.CreateBuilder<PublicationEntry>();
        foreach (var subscription in await ListAsync(language, cancellationToken))
        {
            var outcome = await _dispatch.PostAsync(catalogue, subscription.Id, week, cancellationToken);
            entries.Add(new PublicationEntry(subscription, FateOf(outcome), outcome is DispatchOutcome.Planned planned ? planned.Parts : 0));
        }

        return entries.DrainToImmutable();
    }

    /// <summary>The receipts of a week, of these subscriptions only.</summary>
    public async Task<ImmutableArray<RunReceipt>> ReadReceiptsAsync(IsoWeek week, IReadOnlySet<SubscriptionId> of, CancellationToken cancellationToken) =>
        [.. (await _receipts.ListAsync(new ReceiptQuery { Week = week }, cancellationToken)).Where(run => of.Contains(run.Subscription))];

    private async Task<ImmutableArray<Subscription>> ListAsync(Language? language, CancellationToken cancellationToken)
    {
        var all = await _subscriptions.ListAsync(new SubscriptionQuery(), cancellationToken);
        return language is { } only ? [.. all.Where(subscription => subscription.Language == only)] : all;
    }

    private async Task<PublicationEntry> ForeseeAsync(Catalogue catalogue, Subscription subscription, IsoWeek week, CancellationToken cancellationToken)
    {
        if (subscription.IsPaused)
        {
            return new PublicationEntry(subscription, PublicationFate.Paused, 0);
        }

        var query = new ReceiptQuery { Subscription = subscription.Id, Week = week, Limit = 1 };
        if (await _receipts.ListAsync(query, cancellationToken) is [{ Numbers: var numbers }])
        {
            var again = numbers.Refused + numbers.Skipped;
            return numbers.Awaiting > 0 ? new PublicationEntry(subscription, PublicationFate.Undecided, 0)
                : again > 0 ? new PublicationEntry(subscription, PublicationFate.Due, again)
                : new PublicationEntry(subscription, PublicationFate.There, 0);
        }

        var messages = await _dispatch.PreviewAsync(catalogue, subscription, week, cancellationToken);
        return new PublicationEntry(subscription, messages.IsEmpty ? PublicationFate.Empty : PublicationFate.Due, messages.Length);
    }

    private static PublicationFate FateOf(DispatchOutcome outcome) => outcome switch
    {
        DispatchOutcome.Planned => PublicationFate.Due,
        DispatchOutcome.UnderWay or DispatchOutcome.AlreadyPosted => PublicationFate.There,
        DispatchOutcome.NeedsDecision => PublicationFate.Undecided,
        DispatchOutcome.Paused => PublicationFate.Paused,
        _ => PublicationFate.Empty,
    };
}
