using System.Collections.Immutable;

namespace PaperDigest.Digests;

/// <summary>What the files given so far come to.</summary>
/// <param name="Catalogue">The snapshot to put into force.</param>
/// <param name="Problems">Of all files, by path, in reading order.</param>
/// <param name="FileCount">How many files there are, refused ones included.</param>
public sealed record CatalogueLoad(Catalogue Catalogue, ImmutableArray<Problem> Problems, int FileCount);
