using System.Collections.Immutable;

namespace PaperDigest.Digests.Format;

/// <summary>Where a digest's parts stand in its file, for problems that show only beside other files.</summary>
/// <param name="Week">The week in the front matter.</param>
/// <param name="Papers">Paper headings, in the order of <see cref="Digest.Papers"/>.</param>
internal sealed record DigestPlaces(TextPlace Week, ImmutableArray<TextPlace> Papers);
