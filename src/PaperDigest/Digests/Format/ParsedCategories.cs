using System.Collections.Immutable;

namespace PaperDigest.Digests.Format;

/// <summary>What reading <c>categories.yml</c> came to.</summary>
/// <param name="File">The path as given.</param>
/// <param name="Categories">In the file's order; null if a problem is an error.</param>
/// <param name="Problems">All of them, in reading order.</param>
public sealed record ParsedCategories(string File, ImmutableArray<Category>? Categories, ImmutableArray<Problem> Problems);
