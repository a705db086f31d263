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
        if (own.FirstOrDefault(each => IsGrantedBy(wish, each)) is { } enough)
        {
            return Confirm(request, enough, words.Already, ZoneOrigin.Known, other: null);
        }

        // What changes its time is moved, not doubled; what is due when another is joins it.
        var same = own.FirstOrDefault(wish.CoincidesWith);
        var moved = own.FirstOrDefault(each => each != same && wish.IsForTheSameAs(each));
        if (same is { } && await subscriptions.UpdateAsync(Join(same, wish), cancellationToken))
        {
            _ = moved is { } && await subscriptions.RemoveAsync(moved.Id, cancellationToken);
            return Confirm(request, Join(same, wish), wish.IsCoveredBy(same) ? words.Subscribed : words.Merged, ZoneOrigin.Known, other: null);
        }

        if (moved is { } && await subscriptions.UpdateAsync(wish.ApplyTo(moved) with { IsPaused = false }, cancellationToken))
        {
            return Confirm(request, wish.ApplyTo(moved), words.Moved, wish.ZoneOrigin, own.FirstOrDefault(each => each != moved && wish.Overlaps(each)));
        }

        if (own.Length >= MostForOnePerson)
        {
            return Replies.Text(words.TooMany(MostForOnePerson));
        }

        var added = await subscriptions.AddAsync(wish.ToSubscription(request, new Destination.Person(request.Reader.User), time.GetUtcNow()), cancellationToken);
        return Confirm(request, added, words.Subscribed, wish.ZoneOrigin, own.FirstOrDefault(wish.Overlaps));
    }

    private static bool IsGrantedBy(Wish wish, Subscription subscription) =>
        !subscription.IsPaused && wish.IsCoveredBy(subscription) && (!wish.IsScheduleSaid || wish.CoincidesWith(subscription));

    private static Subscription Join(Subscription same, Wish wish) => same with
    {
        Categories = wish.Categories.IsEmpty || same.Categories.IsEmpty ? [] : [.. same.Categories.Union(wish.Categories).Order()],
        IsPaused = false,
    };

    private Message Confirm(Request request, Subscription subscription, Func<string, string, string> sentence, ZoneOrigin origin, Subscription? other)
    {
        var words = request.Words.Subscriptions;
        return Replies.Text(
            sentence(SubscriptionText.What(request, subscription.Categories), SubscriptionText.When(request, subscription)),
            SubscriptionText.Next(request, subscription, time.GetUtcNow()),
            SubscriptionText.ZoneNote(origin, words.ZoneGuessed($"`{subscription.TimeZone}`"), words.ZoneUnknown),
            other is null ? "" : words.AlsoAt(SubscriptionText.When(request, other)),
            words.ByDirectMessage(request.Words.Basics.NameOf(subscription.Language).Trim()),
            words.HowToChange);
    }
}
