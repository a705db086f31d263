using System.Collections.Immutable;
using NodaTime;
using PaperDigest.Digests;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>A standing wish for the weekly digest: a channel's feed, or a person's.</summary>
public sealed record Subscription
{
    /// <summary>Given by the store; zero until then.</summary>
    public SubscriptionId Id { get; init; }

    /// <summary>Where the digest goes.</summary>
    public required Destination Destination { get; init; }

    /// <summary>The categories wanted, in ordinal order; empty for all.</summary>
    public ImmutableArray<CategorySlug> Categories { get; init; } = [];

    /// <summary>The day of the week it is due.</summary>
    public required IsoDayOfWeek Day { get; init; }

    /// <summary>The wall-clock time it is due, to the minute.</summary>
    public required LocalTime Time { get; init; }

    /// <summary>The IANA zone whose wall clock counts.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The language of its posts.</summary>
    public required Language Language { get; init; }

    /// <summary>How its posts are laid out.</summary>
    public PostStyle Style { get; init; } = PostStyle.Compact;

    /// <summary>The role to notify; feeds only.</summary>
    public RoleId? Role { get; init; }

    /// <summary>Whether posting rests until an admin resumes it.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Why it rests, in plain English; none if an admin paused it, or if it does not rest.</summary>
    public string? PauseReason
    {
        get => IsPaused ? field : null;
        init;
    }

    /// <summary>What becomes of a digest that could not go out at its slot.</summary>
    public LatePolicy Late { get; init; } = LatePolicy.Post;

    /// <summary>Digests of earlier weeks are never posted: a new subscription does not flood.</summary>
    public required IsoWeek FirstWeek { get; init; }

    /// <summary>Who set it up, and is told when something fails; <see cref="UserId.Nobody"/> if that person asked to be forgotten.</summary>
    public required UserId CreatedBy { get; init; }

    /// <summary>When it was set up, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
