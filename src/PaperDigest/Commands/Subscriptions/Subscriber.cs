using PaperDigest.Commands.Inputs;
using PaperDigest.Delivery;
using PaperDigest.Messages;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Subscriptions;

/// <summary>Subscribes people: what is due at the same time becomes one subscription.</summary>
internal sealed class Subscriber(ISubscriptions subscriptions, TimeProvider time) : IDisposable
{
    /// <summary>As many as fit into one menu.</summary>
    public const int MostForOnePerson = MessageLimits.MenuItems;

    // A button pressed twice must not subscribe twice.
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>What the reader wants who says nothing.</summary>
    public async Task<Wish> DefaultAsync(Request request, CancellationToken cancellationToken)
    {
        var own = await subscriptions.ListAsync(new SubscriptionQuery { Person = request.Reader.User }, cancellationToken);
        return Wish.Default(own.LastOrDefault(), request.Reader.Language, LanguageInput.Nearest(request.Reader.Language));
    }

    /// <summary>Grants a wish, and says what came of it.</summary>
    public async Task<Message> SubscribeAsync(Request request, Wish wish, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return await SubscribeNeedsLockAsync(request, wish, cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task<Message> SubscribeNeedsLockAsync(Request request, Wish wish, CancellationToken cancellationToken)
    {
        var words = request.Words.Subscriptions;
        var own = await subscriptions.ListAsync(new SubscriptionQuery { Person = request.Reader.User }, cancellationToken);
        if (own.FirstOrDefault(wish.CoincidesWith) is { } same && await TryMergeAsync(request, same, wish, cancellationToken) is { } merged)
        {
            return merged;
        }

        if (own.Length >= MostForOnePerson)
        {
            return Replies.Text(words.TooMany(MostForOnePerson));
        }

        var added = await subscriptions.AddAsync(wish.ToSubscription(request, new Destination.Person(request.Reader.User), time.GetUtcNow()), cancellationToken);
        return Confirm(request, added, words.Subscribed, wish.ZoneOrigin, own.FirstOrDefault(wish.Overlaps));
    }

    // None if the subscription was ended in the meantime.
    private async Task<Message?> TryMergeAsync(Request request, Subscription same, Wish wish, CancellationToken cancellationToken)
    {
        var words = request.Words.Subscriptions;
        if (wish.IsCoveredBy(same) && !same.IsPaused)
        {
            return Confirm(request, same, words.Already, ZoneOrigin.Known, other: null);
        }

        var merged = same with
        {
            Categories = wish.Categories.IsEmpty || same.Categories.IsEmpty ? [] : [.. same.Categories.Union(wish.Categories).Order()],
            IsPaused = false,
        };
        return await subscriptions.UpdateAsync(merged, cancellationToken)
            ? Confirm(request, merged, wish.IsCoveredBy(same) ? words.Subscribed : words.Merged, ZoneOrigin.Known, other: null)
            : null;
    }

    private Message Confirm(Request request, Subscription subscription, Func<string, string, string> sentence, ZoneOrigin origin, Subscription? other)
    {
        var words = request.Words.Subscriptions;
        return Replies.Text(
            sentence(SubscriptionText.What(request, subscription.Categories), SubscriptionText.When(request, subscription)),
            SubscriptionText.Next(request, subscription, time.GetUtcNow()),
            SubscriptionText.ZoneNote(request, origin, words.ZoneGuessed($"`{subscription.TimeZone}`")),
            other is null ? "" : words.AlsoAt(SubscriptionText.When(request, other)),
            words.ByDirectMessage,
            words.HowToChange);
    }
}
