using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using PaperDigest.Ports;

namespace PaperDigest.Delivery.Care;

/// <summary>Takes delivery's news to whoever set the subscription up. The ledger has all of it too, so what a crash swallowed is told by the next round.</summary>
internal sealed partial class NewsDesk(ISubscriptions subscriptions, FeedInspection inspection, AdminTeller teller, SenderHealth health, ILogger<NewsDesk> logger)
{
    /// <summary>Tells one piece of news.</summary>
    public async Task TellAsync(DeliveryNews news, DateTimeOffset now, CancellationToken cancellationToken)
    {
        switch (news)
        {
            case DeliveryNews.SubscriptionPaused paused:
                await TellPausedAsync(paused.Subscription, now, cancellationToken);
                break;
            case DeliveryNews.PartRefused refused when await FindFeedAsync(refused.Key, cancellationToken) is { } feed:
                await TellRefusedAsync(feed, refused, now, cancellationToken);
                break;
            case DeliveryNews.DecisionNeeded decision when await subscriptions.FindAsync(decision.Key.Subscription, cancellationToken) is { } subscription:
                await TellDecisionAsync(subscription, decision.Key, decision.Reason, now, cancellationToken);
                break;
            case DeliveryNews.LateQuestion question:
                await TellLateAsync(question.Subscription, NoticeKey.Late(question.Subscription.Id, question.Week), now, cancellationToken);
                break;
            case DeliveryNews.SendingStopped stopped:
                health.StoppedBecause = stopped.Reason;
                break;
            default:
                LogNobody(news.GetType().Name);
                break;
        }
    }

    /// <summary>Tells that a feed rests, and what is in its way now. A person whose messages are closed hears of it at her next command.</summary>
    public async Task TellPausedAsync(Subscription feed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (feed is not { Destination: Destination.Channel, PauseReason: { } reason })
        {
            return;
        }

        var obstacles = await inspection.TryLookAsync(feed, cancellationToken) ?? [];
        var notice = new Notice(new NoticeKey(feed.Id, NoticeKind.Paused, "paused"), reason, now);
        await teller.TellAsync(feed, [notice], () => CareLetters.Paused(feed, Grave(obstacles)), cancellationToken);
    }

    /// <summary>Asks whether a part is there.</summary>
    public Task TellDecisionAsync(Subscription subscription, PartKey part, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var notice = new Notice(NoticeKey.Of(NoticeKind.Decision, part), reason, now);
        return teller.TellAsync(subscription, [notice], () => CareLetters.Decision(subscription, part, reason), cancellationToken);
    }

    /// <summary>Asks what becomes of a late digest; the question itself was written down before.</summary>
    public async Task TellLateAsync(Subscription feed, NoticeKey question, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (question.FindWeek() is { } week)
        {
            await teller.TellAsync(feed, [new Notice(question, $"The digest of {week} is late.", now)], () => CareLetters.Late(feed, week), cancellationToken);
        }
    }

    private Task TellRefusedAsync(Subscription feed, DeliveryNews.PartRefused refused, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var notice = new Notice(NoticeKey.Of(NoticeKind.Refused, refused.Key), refused.Reason, now);
        return teller.TellAsync(feed, [notice], () => CareLetters.Refused(feed, refused.Key.Week, refused.Reason), cancellationToken);
    }

    private async Task<Subscription?> FindFeedAsync(PartKey part, CancellationToken cancellationToken) =>
        await subscriptions.FindAsync(part.Subscription, cancellationToken) is { Destination: Destination.Channel } feed ? feed : null;

    // A silent role never paused anything.
    private static ImmutableArray<Obstacle> Grave(ImmutableArray<Obstacle> obstacles) => [.. obstacles.Where(obstacle => obstacle is not Obstacle.SilentRole)];

    [LoggerMessage(LogLevel.Debug, "Nobody is told of {News}: its subscription is gone or a person's")]
    private partial void LogNobody(string news);
}
