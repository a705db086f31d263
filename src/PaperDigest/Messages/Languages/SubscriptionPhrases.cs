using NodaTime;

namespace PaperDigest.Messages.Languages;

/// <summary>Around subscriptions, a channel's as well as a person's. All of them markdown unless said.</summary>
public abstract class SubscriptionPhrases
{
    /// <summary>A day of the week. Plain.</summary>
    public abstract string Day(IsoDayOfWeek day);

    /// <summary>Instead of categories, when a subscription takes them all. Plain.</summary>
    public abstract string Everything { get; }

    /// <summary>When a subscription is due. Plain.</summary>
    /// <param name="day">Of the week.</param>
    /// <param name="time">Such as <c>09:00</c>.</param>
    /// <param name="zone">An IANA id.</param>
    public abstract string Weekly(IsoDayOfWeek day, string time, string zone);

    /// <summary>When the next digest comes.</summary>
    /// <param name="moment">As Discord shows it to each reader.</param>
    /// <param name="distance">The same, as a distance.</param>
    public abstract string Next(string moment, string distance);

    /// <summary>The zone was guessed from a language.</summary>
    public abstract string ZoneGuessed(string zone);

    /// <summary>No zone could be guessed, so it is UTC.</summary>
    public abstract string ZoneUnknown { get; }

    /// <summary>A person is subscribed now.</summary>
    /// <param name="what">Categories.</param>
    /// <param name="when">Day, time and zone.</param>
    public abstract string Subscribed(string what, string when);

    /// <summary>More categories came to a subscription due at the same time.</summary>
    public abstract string Merged(string what, string when);

    /// <summary>The subscription is due at another time from now on.</summary>
    public abstract string Moved(string what, string when);

    /// <summary>The person had all of it already.</summary>
    public abstract string Already(string what, string when);

    /// <summary>In which language and where it is delivered, and what to do if it does not come.</summary>
    public abstract string ByDirectMessage(string language);

    /// <summary>Another subscription, due at another time, brings some of the same categories.</summary>
    public abstract string AlsoAt(string when);

    /// <summary>How to change or end it.</summary>
    public abstract string HowToChange { get; }

    /// <summary>The title of a person's list. Inline markdown.</summary>
    public abstract string Yours { get; }

    /// <summary>A person without subscriptions.</summary>
    public abstract string None { get; }

    /// <summary>In the menu that ends one, while nothing is chosen. Plain.</summary>
    public abstract string ChooseToEnd { get; }

    /// <summary>One was ended.</summary>
    public abstract string Ended(string what, string when);

    /// <summary>Some categories were taken from one.</summary>
    public abstract string Narrowed(string what, string left, string when);

    /// <summary>The person does not get these categories.</summary>
    public abstract string NotSubscribedTo(string what);

    /// <summary>Only one that takes everything has these categories: it can be ended, not narrowed.</summary>
    public abstract string EverythingCannotNarrow { get; }

    /// <summary>It was ended before.</summary>
    public abstract string AlreadyEnded { get; }

    /// <summary>No more fit.</summary>
    public abstract string TooMany(int limit);

    /// <summary>Behind one that rests. Inline markdown.</summary>
    public abstract string Paused { get; }

    /// <summary>A button left things as they were.</summary>
    public abstract string NothingChanged { get; }

    /// <summary>A subscription ended because Discord lets us write to the person no more. Markdown.</summary>
    /// <param name="what">What it brought, escaped.</param>
    public abstract string EndedByClosedDoor(string what);
}
