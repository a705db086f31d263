using System.Collections.Immutable;
using System.Globalization;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Controls;

namespace PaperDigest.Commands.Subscriptions;

/// <summary>Buttons and menus that subscribe the reader, and the menu that ends a subscription.</summary>
internal sealed class SubscriptionControls(Subscriber subscriber, Unsubscriber unsubscriber, SubscriptionList list) : IControl
{
    public ImmutableArray<Type> States { get; } =
        [typeof(ControlState.SubscribeCategory), typeof(ControlState.SubscribeChosen), typeof(ControlState.SubscriptionRemove)];

    public async Task<Reply> PressAsync(Press press, CancellationToken cancellationToken) => press.State switch
    {
        ControlState.SubscribeCategory { Category: null } => Replies.Private(await SubscribeAsync(press.Request, [], cancellationToken)),
        ControlState.SubscribeCategory { Category: { } key } => Replies.Private(await SubscribeToChosenAsync(press.Request, [key.Value], cancellationToken)),
        ControlState.SubscribeChosen => Replies.Private(await SubscribeToChosenAsync(press.Request, press.Chosen, cancellationToken)),
        ControlState.SubscriptionRemove => press.Turn(await EndAsync(press, cancellationToken)),
        _ => throw new InvalidOperationException("A control was routed to the wrong hands."),
    };

    private Task<Message> SubscribeToChosenAsync(Request request, ImmutableArray<string> chosen, CancellationToken cancellationToken)
    {
        var categories = chosen
            .Select(value => ShortKey.TryParse(value, out var key) ? key.FindCategory(request.Catalogue)?.Slug : null)
            .OfType<CategorySlug>()
            .ToImmutableSortedSet();
        return categories.IsEmpty
            ? Task.FromResult(Replies.Text(request.Words.Trouble.OldControl))
            : SubscribeAsync(request, [.. categories], cancellationToken);
    }

    private async Task<Message> SubscribeAsync(Request request, ImmutableArray<CategorySlug> categories, CancellationToken cancellationToken)
    {
        var wish = await subscriber.DefaultAsync(request, cancellationToken);
        return await subscriber.SubscribeAsync(request, wish with { Categories = categories }, cancellationToken);
    }

    // The list stays, without what was ended.
    private async Task<Message> EndAsync(Press press, CancellationToken cancellationToken)
    {
        var isId = long.TryParse(press.Chosen.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        var told = isId ? await unsubscriber.EndAsync(press.Request, new SubscriptionId(id), cancellationToken) : press.Request.Words.Trouble.OldControl;
        return list.Compose(press.Request, await list.OwnAsync(press.Request, cancellationToken), told);
    }
}
