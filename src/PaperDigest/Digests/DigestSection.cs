using System.Collections.Immutable;

namespace PaperDigest.Digests;

/// <summary>The papers of one category in a digest, in the editor's order.</summary>
/// <param name="Category">The slug after the heading.</param>
/// <param name="Heading">The heading as written, plain text.</param>
/// <param name="Papers">At least one.</param>
public sealed record DigestSection(CategorySlug Category, string Heading, ImmutableArray<PaperText> Papers);
