using System.Collections.Immutable;
using System.Globalization;
using PaperDigest.Delivery;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;
using PaperDigest.Messages.Controls;
using PaperDigest.Messages.Texts;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Subscriptions;

/// <summary>A person's subscriptions on one card, with a menu to end them.</summary>
internal sealed class SubscriptionList(ISubscriptions subscriptions, TimeProvider time)
{
    private const int LineCharacters = 150;

    /// <summary>The reader's own, by id.</summary>
    public Task<ImmutableArray<Subscription>> OwnAsync(Request request, CancellationToken cancellationToken) =>
        subscriptions.ListAsync(new SubscriptionQuery { Person = request.Reader.User }, cancellationToken);

    /// <summary>Lays them out under a sentence, which may be empty.</summary>
    public Message Compose(Request request, ImmutableArray<Subscription> own, string sentence)
    {
        var words = request.Words.Subscriptions;
        if (own.IsEmpty)
        {
            return Replies.Text(sentence, words.None);
        }

        var shown = own.Take(MessageLimits.MenuItems).ToImmutableArray();
        var card = new Card
        {
            Title = words.Yours,
            Description = string.Join('\n', shown.Select(subscription => Line(request, subscription))),
            Colour = CategoryLook.BrandColour,
        };
        var menu = new ControlRow.Menu(new ControlState.SubscriptionRemove().ToControlId(), words.ChooseToEnd, [.. shown.Select(subscription => Item(request, subscription))]);
        return new Message { Text = sentence, Cards = [card], Controls = [menu] };
    }

    private static MenuItem Item(Request request, Subscription subscription) => new(
        subscription.Id.Value.ToString(CultureInfo.InvariantCulture),
        DiscordText.CleanLine(SubscriptionText.PlainWhat(request, subscription.Categories), MessageLimits.MenuItemCharacters),
        DiscordText.CleanLine(SubscriptionText.PlainWhen(request, subscription), MessageLimits.MenuItemCharacters));

    private string Line(Request request, Subscription subscription)
    {
        var what = DiscordText.EscapeLine($"{SubscriptionText.PlainWhat(request, subscription.Categories)} · {SubscriptionText.PlainWhen(request, subscription)}", LineCharacters);
        var next = subscription.IsPaused ? request.Words.Subscriptions.Paused
            : SubscriptionText.FindNext(subscription, time.GetUtcNow()) is { } moment ? Timestamps.Distance(moment)
            : "";
        return $"- {what} {next}";
    }
}
