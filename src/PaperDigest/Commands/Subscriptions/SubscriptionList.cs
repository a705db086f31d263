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
    private const int FewestWhatCharacters = 40;
    private const int MostWhatCharacters = 300;
    private const int MarkCharacters = 10;
    private const string Gap = "\n\n";

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
            Description = string.Join(Gap, shown.Select(subscription => Entry(request, subscription, (MessageLimits.CardDescriptionCharacters / shown.Length) - Gap.Length))),
            Colour = CategoryLook.BrandColour,
        };
        var menu = new ControlRow.Menu(new ControlState.SubscriptionRemove().ToControlId(), words.ChooseToEnd, [.. shown.Select(subscription => Item(request, subscription))]);
        return new Message { Text = sentence, Cards = [card], Controls = [menu] };
    }

    private static MenuItem Item(Request request, Subscription subscription) => new(
        subscription.Id.Value.ToString(CultureInfo.InvariantCulture),
        DiscordText.CleanLine(SubscriptionText.PlainWhat(request, subscription.Categories), MessageLimits.MenuItemCharacters),
        DiscordText.CleanLine(SubscriptionText.PlainWhen(request, subscription), MessageLimits.MenuItemCharacters));

    // What it brings in which language, then when.
    private string Entry(Request request, Subscription subscription, int room)
    {
        var words = request.Words;
        var next = subscription.IsPaused ? words.Subscriptions.Paused
            : SubscriptionText.FindNext(subscription, time.GetUtcNow()) is { } moment ? words.Feeds.NextAt(Timestamps.Distance(moment))
            : "";
        var when = string.Join(" · ", new[] { SubscriptionText.When(request, subscription), next }.Where(part => part.Length > 0));
        var language = words.Basics.NameOf(subscription.Language).Trim();
        var left = Math.Clamp(room - when.Length - language.Length - MarkCharacters, FewestWhatCharacters, MostWhatCharacters);
        return $"**{DiscordText.EscapeLine(SubscriptionText.PlainWhat(request, subscription.Categories), left)}** · {language}\n{when}";
    }
}
