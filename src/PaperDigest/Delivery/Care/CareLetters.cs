using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;
using PaperDigest.Messages.Languages;
using PaperDigest.Ports;

namespace PaperDigest.Delivery.Care;

/// <summary>Composes what those who set up feeds are told and asked, in the feed's language.</summary>
internal static class CareLetters
{
    // Discord's own amber for what wants attention, and its red: https://discord.com/branding.
    private const int Amber = 0xF0B232;
    private const int Red = 0xDA373C;

    /// <summary>Something will keep the next digest from arriving, or from being heard of.</summary>
    public static Message PreFlight(Subscription feed, Slot slot, ImmutableArray<Obstacle> obstacles)
    {
        var (words, channel) = (WordsOf(feed), MentionOf(feed));
        var (moment, distance) = (Timestamps.LongMoment(slot.At), Timestamps.Distance(slot.At));
        var (colour, title, lead) = obstacles switch
        {
            _ when obstacles.All(obstacle => obstacle is Obstacle.SilentRole) => (Amber, words.SilenceTitle, words.Silence(channel, moment, distance)),
            _ when obstacles.All(IsMild) => (Amber, words.BlindTitle, words.Blind(channel, moment, distance)),
            _ => (Red, words.PreFlightTitle, words.PreFlight(channel, moment, distance)),
        };
        return Compose(feed, colour, title, [lead, .. Bullets(feed, obstacles), words.LooksAgain], []);
    }

    /// <summary>A feed rests, because Discord refused its post.</summary>
    public static Message Paused(Subscription feed, ImmutableArray<Obstacle> obstacles)
    {
        var words = WordsOf(feed);
        var why = obstacles.IsEmpty ? [words.Because(CareText.Reason(feed.PauseReason ?? "", PhraseBook.For(feed.Language)))] : Bullets(feed, obstacles);
        return Compose(feed, Red, words.PausedTitle, [words.Paused(MentionOf(feed)), .. why, words.HowToResume], []);
    }

    /// <summary>One message was refused, and the feed goes on.</summary>
    public static Message Refused(Subscription feed, IsoWeek week, string reason)
    {
        var (words, phrases) = (WordsOf(feed), PhraseBook.For(feed.Language));
        return Compose(feed, Amber, words.RefusedTitle, [words.Refused(phrases.Basics.Week(week), MentionOf(feed)), words.Because(CareText.Reason(reason, phrases))], []);
    }

    /// <summary>Whether a part is there, with the buttons that settle it.</summary>
    public static Message Decision(Subscription subscription, PartKey part, string reason)
    {
        var (words, phrases) = (WordsOf(subscription), PhraseBook.For(subscription.Language));
        return Compose(
            subscription,
            Amber,
            words.DecisionTitle,
            [phrases.Feeds.NeedsDecision(phrases.Basics.Week(part.Week), MentionOf(subscription)), words.Because(CareText.Reason(reason, phrases))],
            DecisionButtons.IsItThere(part, phrases));
    }

    /// <summary>Whether to post a late digest, with the buttons that decide it.</summary>
    public static Message Late(Subscription feed, IsoWeek week)
    {
        var (words, phrases) = (WordsOf(feed), PhraseBook.For(feed.Language));
        return Compose(
            feed, Amber, words.LateTitle, [words.Late(phrases.Basics.Week(week), MentionOf(feed))], DecisionButtons.PostLate(feed.Id, week, phrases));
    }

    /// <summary>The same for all eyes of a channel: it says whom it is for.</summary>
    public static Message ForAdmins(Message letter, Subscription feed) => letter with { Text = WordsOf(feed).ForAdmins };

    /// <summary>Whether the digest arrives in spite of it.</summary>
    private static bool IsMild(Obstacle obstacle) => obstacle is Obstacle.SilentRole or Obstacle.Lacking { Rights: [Permissions.ReadMessageHistory] };

    private static CarePhrases WordsOf(Subscription subscription) => PhraseBook.For(subscription.Language).Care;

    private static string MentionOf(Subscription subscription) => subscription.Destination switch
    {
        Destination.Channel channel => CareText.Mention(channel.Id),
        _ => WordsOf(subscription).YourMessages,
    };

    private static IEnumerable<string> Bullets(Subscription feed, ImmutableArray<Obstacle> obstacles) =>
        obstacles.Select(obstacle => $"- {CareText.Of(obstacle, PhraseBook.For(feed.Language))}");

    private static Message Compose(Subscription subscription, int colour, string title, IEnumerable<string> lines, ImmutableArray<Button> buttons) => new()
    {
        Cards = [new Card { Title = title, Description = string.Join('\n', lines), Colour = colour }],
        Controls = ButtonRows.Of([.. buttons, .. ChannelButton(subscription)]),
    };

    private static IEnumerable<Button> ChannelButton(Subscription subscription) => subscription.Destination is Destination.Channel channel
        ? [new Button.Leads(new Uri($"https://discord.com/channels/{channel.Guild}/{channel.Id}")) { Label = WordsOf(subscription).OpenChannel }]
        : [];
}
