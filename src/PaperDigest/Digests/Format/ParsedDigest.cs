using System.Collections.Immutable;

namespace PaperDigest.Digests.Format;

/// <summary>What reading one digest file came to.</summary>
/// <param name="File">The path as given.</param>
/// <param name="Digest">The digest; null if a problem is an error.</param>
/// <param name="Problems">All of them, in reading order.</param>
public sealed record ParsedDigest(string File, Digest? Digest, ImmutableArray<Problem> Problems)
{
    /// <summary>The categories it names and where, even if it has errors.</summary>
    internal ImmutableArray<(CategorySlug Slug, TextPlace Place)> Sections { get; init; } = [];

    /// <summary>Where its parts stand; null without a digest.</summary>
    internal DigestPlaces? Places { get; init; }
}
