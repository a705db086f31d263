using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Subscriptions;

/// <summary>Ends people's subscriptions, or takes categories from them.</summary>
internal sealed class Unsubscriber(ISubscriptions subscriptions, SubscriptionList list)
{
    /// <summary>Ends one of the reader's own; somebody else's does not exist for her.</summary>
    public async Task<string> EndAsync(Request request, SubscriptionId id, CancellationToken cancellationToken)
    {
        var subscription = await subscriptions.FindAsync(id, cancellationToken);
        var isOwn = subscription?.Destination is Destination.Person person && person.User == request.Reader.User;
        return subscription is { } && isOwn
            ? await EndAsync(request, subscription, cancellationToken)
            : request.Words.Subscriptions.AlreadyEnded;
    }

    /// <summary>Ends the only one; of several, lets the reader choose.</summary>
    public async Task<Message> EndOnlyAsync(Request request, CancellationToken cancellationToken) => await list.OwnAsync(request, cancellationToken) switch
    {
        [var only] => Replies.Text(await EndAsync(request, only, cancellationToken)),
        var own => list.Compose(request, own, sentence: ""),
    };

    /// <summary>Ends all of them.</summary>
    public async Task<Message> EndAllAsync(Request request, CancellationToken cancellationToken)
    {
        var sentences = new List<string>();
        foreach (var subscription in await list.OwnAsync(request, cancellationToken))
        {
            sentences.Add(await EndAsync(request, subscription, cancellationToken));
        }

        return sentences.Count == 0 ? Replies.Text(request.Words.Subscriptions.None) : Replies.Fitting(sentences);
    }

    /// <summary>Takes categories from all that name them; what is left empty ends.</summary>
    public async Task<Message> EndCategoriesAsync(Request request, ImmutableArray<CategorySlug> categories, CancellationToken cancellationToken)
    {
        var words = request.Words.Subscriptions;
        var own = await list.OwnAsync(request, cancellationToken);
        var sentences = new List<string>();
        foreach (var subscription in own.Where(each => each.Categories.Any(categories.Contains)))
        {
            sentences.Add(await NarrowAsync(request, subscription, categories, cancellationToken));
        }

        if (sentences.Count > 0)
        {
            return Replies.Fitting(sentences);
        }

        var hasEverything = own.Any(subscription => subscription.Categories.IsEmpty);
        return list.Compose(request, own, hasEverything ? words.EverythingCannotNarrow : words.NotSubscribedTo(SubscriptionText.What(request, categories)));
    }

    private async Task<string> NarrowAsync(Request request, Subscription subscription, ImmutableArray<CategorySlug> categories, CancellationToken cancellationToken)
    {
        var left = subscription.Categories.RemoveRange(categories);
        if (left.IsEmpty)
        {
            return await EndAsync(request, subscription, cancellationToken);
        }

        var words = request.Words.Subscriptions;
        var gone = SubscriptionText.What(request, [.. subscription.Categories.Intersect(categories)]);
        return await subscriptions.UpdateAsync(subscription with { Categories = left }, cancellationToken)
            ? words.Narrowed(gone, SubscriptionText.What(request, left), SubscriptionText.When(request, subscription))
            : words.AlreadyEnded;
    }

    private async Task<string> EndAsync(Request request, Subscription subscription, CancellationToken cancellationToken) =>
        await subscriptions.RemoveAsync(subscription.Id, cancellationToken)
            ? request.Words.Subscriptions.Ended(SubscriptionText.What(request, subscription.Categories), SubscriptionText.When(request, subscription))
            : request.Words.Subscriptions.AlreadyEnded;
}
