using System.Globalization;
using NodaTime;

namespace PaperDigest.Messages.Languages.English;

internal sealed class EnglishSubscriptionPhrases : SubscriptionPhrases
{
    public override string Everything => "all categories";

    public override string ZoneUnknown => "I couldn’t guess your time zone, so the time is in UTC. Run the command again with `timezone` to change that.";

    public override string HowToChange => "`/subscriptions` shows everything you get, `/unsubscribe` ends it.";

    public override string Yours => "Your subscriptions";

    public override string None => "You have no subscriptions. `/subscribe` brings the weekly digest into your direct messages.";

    public override string ChooseToEnd => "End a subscription…";

    public override string EverythingCannotNarrow => "You are subscribed to all categories together. End that in the menu, then `/subscribe` to the ones you want.";

    public override string AlreadyEnded => "This subscription has already ended.";

    public override string Paused => "(paused)";

    public override string NothingChanged => "Nothing was changed.";

    public override string Day(IsoDayOfWeek day) => day.ToString();

    public override string Weekly(IsoDayOfWeek day, string time, string zone) => $"{Day(day)}s at {time}, {zone}";

    public override string Next(string moment, string distance) => $"Next delivery: {moment} ({distance}).";

    public override string ZoneGuessed(string zone) => $"I guessed the time zone {zone} from the language of your Discord. Run the command again with `timezone` to change it.";

    public override string Subscribed(string what, string when) => $"You will get **{what}**, {when}.";

    public override string Merged(string what, string when) => $"Added to the subscription you had at that time. You now get **{what}**, {when}.";

    public override string Moved(string what, string when) => $"Changed: you will get **{what}**, {when}.";

    public override string Already(string what, string when) => $"You already get **{what}**, {when}.";

    public override string AlsoAt(string when) => $"Note: another subscription of yours ({when}) brings some of the same papers.";

    public override string ByDirectMessage(string language) => $"It comes in {language}, as a direct message from me. If nothing arrives, allow direct messages from members of a server we share.";

    public override string Ended(string what, string when) => $"Ended: {what}, {when}. You won’t get it any more.";

    public override string Narrowed(string what, string left, string when) => $"You no longer get {what}. What is left: **{left}**, {when}.";

    public override string NotSubscribedTo(string what) => $"You have no subscription to {what}.";

    public override string TooMany(int limit) => string.Create(CultureInfo.InvariantCulture, $"You have {limit} subscriptions, which is the most I keep for one person. End one with `/unsubscribe` first.");

    public override string EndedByClosedDoor(string what) => $"⚠️ Your subscription to **{what}** has ended: Discord did not let me write to you. Allow direct messages from members of this server, then `/subscribe` again.";
}
