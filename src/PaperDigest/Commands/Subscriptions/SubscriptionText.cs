using System.Collections.Immutable;
using PaperDigest.Commands.Inputs;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Commands.Subscriptions;

/// <summary>Says what a subscription brings and when, in the reader's words.</summary>
/// <remarks>Plain texts are for menus and suggestions, markdown for everything else.</remarks>
internal static class SubscriptionText
{
    private const int CategoriesNamed = 6;
    private const int CategoryCharacters = 48;

    public static string PlainWhat(Request request, ImmutableArray<CategorySlug> categories)
    {
        if (categories.IsEmpty)
        {
            return request.Words.Subscriptions.Everything;
        }

        var names = categories.Take(CategoriesNamed).Select(slug => DiscordText.CleanLine(CategoryLook.Of(request.Catalogue, slug, request.Reader.Language).Name, CategoryCharacters)).ToList();
        return request.Words.Basics.Listed(categories.Length > CategoriesNamed ? [.. names, $"+{categories.Length - CategoriesNamed}"] : names);
    }

    public static string PlainWhen(Request request, Subscription subscription) =>
        request.Words.Subscriptions.Weekly(subscription.Day, ClockTime.Format(subscription.Time), ZoneBook.NameOf(subscription.TimeZone));

    public static string What(Request request, ImmutableArray<CategorySlug> categories) => DiscordText.EscapeLine(PlainWhat(request, categories));

    public static string When(Request request, Subscription subscription) => DiscordText.EscapeLine(PlainWhen(request, subscription));

    /// <summary>When it is due next, as each reader's Discord shows it; empty if its zone is no more.</summary>
    public static string Next(Request request, Subscription subscription, DateTimeOffset now) => FindNext(subscription, now) is { } next
        ? request.Words.Subscriptions.Next(Timestamps.LongMoment(next), Timestamps.Distance(next))
        : "";

    /// <summary>Where a time zone is from, if the reader did not say it herself.</summary>
    /// <param name="origin">Where it is from.</param>
    /// <param name="guessed">What to say if it was guessed.</param>
    /// <param name="unknown">What to say if nothing could be guessed.</param>
    public static string ZoneNote(ZoneOrigin origin, string guessed, string unknown) => origin switch
    {
        ZoneOrigin.Guessed => guessed,
        ZoneOrigin.Unknown => unknown,
        _ => "",
    };

    public static DateTimeOffset? FindNext(Subscription subscription, DateTimeOffset now) => WeeklySchedule.TryCreate(subscription)?.After(now).First().At;
}
