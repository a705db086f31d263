using System.Collections.Immutable;

namespace PaperDigest.Digests.Search;

/// <summary>A query, taken apart.</summary>
/// <param name="Terms">At most <see cref="QueryReader.MaxTerms"/>.</param>
/// <param name="Keys">Ids and addresses, each with what was typed.</param>
/// <param name="TitleKey">The whole, as titles are compared; empty if it has no letter.</param>
internal sealed record ParsedQuery(ImmutableArray<QueryTerm> Terms, ImmutableArray<(string Key, string Typed)> Keys, string TitleKey);
