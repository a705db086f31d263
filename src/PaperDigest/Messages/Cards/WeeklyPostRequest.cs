using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Ports;

namespace PaperDigest.Messages.Cards;

/// <summary>What to post of a week.</summary>
public sealed record WeeklyPostRequest
{
    /// <summary>For categories and other languages.</summary>
    public required Catalogue Catalogue { get; init; }

    /// <summary>The digest posted.</summary>
    public required Digest Digest { get; init; }

    /// <summary>The categories wanted; empty for all.</summary>
    public ImmutableArray<CategorySlug> Categories { get; init; } = [];

    /// <summary>The language of the feed; a digest in another says so.</summary>
    public required Language Language { get; init; }

    /// <summary>The role to notify, once, with the first message.</summary>
    public RoleId? Ping { get; init; }

    /// <summary>Older weeks that will not be posted, to be named.</summary>
    public ImmutableArray<IsoWeek> MissedWeeks { get; init; } = [];
}
