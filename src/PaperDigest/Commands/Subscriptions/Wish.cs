using System.Collections.Immutable;
using NodaTime;
using PaperDigest.Delivery;
using PaperDigest.Digests;

namespace PaperDigest.Commands.Subscriptions;

/// <summary>What somebody wants delivered, and when: read from options, filled up with defaults.</summary>
internal sealed record Wish
{
    private const string UnknownZone = "Etc/UTC";

    /// <summary>In ordinal order; empty for all.</summary>
    public ImmutableArray<CategorySlug> Categories { get; init; } = [];

    public IsoDayOfWeek Day { get; init; } = IsoDayOfWeek.Monday;

    public LocalTime Time { get; init; } = new(9, 0);

    /// <summary>An IANA id.</summary>
    public string TimeZone { get; init; } = UnknownZone;

    public required Language Language { get; init; }

    /// <summary>How posts are laid out.</summary>
    public PostStyle Style { get; init; } = PostStyle.Compact;

    /// <summary>Where the time zone is from, which the reader is told.</summary>
    public ZoneOrigin ZoneOrigin { get; init; } = ZoneOrigin.Unknown;

    /// <summary>Whether day, time, zone or language were said, and are not only defaults.</summary>
    public bool IsScheduleSaid { get; init; }

    /// <summary>What a subscription brings now: what changes to it start from.</summary>
    public static Wish Of(Subscription subscription) => new()
    {
        Categories = subscription.Categories,
        Day = subscription.Day,
        Time = subscription.Time,
        TimeZone = subscription.TimeZone,
        Language = subscription.Language,
        Style = subscription.Style,
        ZoneOrigin = ZoneOrigin.Known,
    };

    /// <summary>What somebody wants who says nothing: the same as last time, else Monday morning where people with her language live.</summary>
    /// <param name="earlier">An earlier subscription of the same person or server, if there is one.</param>
    /// <param name="spoken">The language to guess from.</param>
    /// <param name="language">The language of the posts.</param>
    public static Wish Default(Subscription? earlier, Language spoken, Language language)
    {
        var likely = Inputs.LikelyZone.Find(spoken);
        return earlier is null
            ? new Wish { Language = language, TimeZone = likely ?? UnknownZone, ZoneOrigin = likely is null ? ZoneOrigin.Unknown : ZoneOrigin.Guessed }
            : Of(earlier) with { Categories = [], Style = PostStyle.Compact };
    }

    /// <summary>A new subscription that grants it.</summary>
    public Subscription ToSubscription(Request request, Destination destination, DateTimeOffset now) => new()
    {
        Destination = destination,
        Categories = Categories,
        Day = Day,
        Time = Time,
        TimeZone = TimeZone,
        Language = Language,
        Style = Style,
        FirstWeek = StartingWeek.Of(request.Catalogue, now),
        CreatedBy = request.Reader.User,
        CreatedAt = now,
    };

    /// <summary>A subscription changed so that it grants it; it keeps its id, so nothing posted comes again.</summary>
    public Subscription ApplyTo(Subscription subscription) => subscription with
    {
        Categories = Categories,
        Day = Day,
        Time = Time,
        TimeZone = TimeZone,
        Language = Language,
        Style = Style,
    };

    /// <summary>Whether a subscription brings exactly this, if at another time.</summary>
    public bool IsForTheSameAs(Subscription subscription) =>
        subscription.Language == Language && subscription.Categories.SequenceEqual(Categories);

    /// <summary>Whether a subscription is due at the very same time in the same language, so that one could bring both.</summary>
    public bool CoincidesWith(Subscription subscription) =>
        subscription.Day == Day && subscription.Time == Time && subscription.Language == Language
        && string.Equals(subscription.TimeZone, TimeZone, StringComparison.Ordinal);

    /// <summary>Whether a subscription brings all of it.</summary>
    public bool IsCoveredBy(Subscription subscription) =>
        subscription.Categories.IsEmpty || (!Categories.IsEmpty && Categories.All(subscription.Categories.Contains));

    /// <summary>Whether a subscription brings some of it.</summary>
    public bool Overlaps(Subscription subscription) =>
        Categories.IsEmpty || subscription.Categories.IsEmpty || Categories.Any(subscription.Categories.Contains);
}
