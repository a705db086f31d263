using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>A week on its way to subscriptions: everything its messages depend on, so that those who want the same share them.</summary>
public sealed record WeekToPost
{
    /// <summary>The snapshot it is taken from.</summary>
    public required Catalogue Catalogue { get; init; }

    /// <summary>The papers to post, and nothing else.</summary>
    public required Digest Digest { get; init; }

    /// <summary>The categories wanted; empty for all.</summary>
    public required ImmutableArray<CategorySlug> Categories { get; init; }

    /// <summary>The language of the subscription; the digest may be in another when there is none in this.</summary>
    public required Language Language { get; init; }

    /// <summary>How it is laid out.</summary>
    public required PostStyle Style { get; init; }

    /// <summary>The role to notify.</summary>
    public RoleId? Role { get; init; }

    /// <summary>Weeks that were not posted, to be named with a pointer to <c>/digest</c>.</summary>
    public ImmutableArray<IsoWeek> MissedWeeks { get; init; } = [];
}
