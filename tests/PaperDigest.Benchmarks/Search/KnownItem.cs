using System.Collections.Immutable;
using PaperDigest.Digests;

namespace PaperDigest.Benchmarks.Search;

/// <summary>A query made from one paper, which the search should give back.</summary>
/// <param name="Kind">How it was made: <c>prefix 8</c>, <c>two words</c>.</param>
/// <param name="Query">What is typed.</param>
/// <param name="Wanted">The paper it was made from, or those that are as good; none for a query nothing should answer.</param>
/// <param name="IsAmbiguous">Whether another paper fits it letter for letter: then no ranking can know which one was meant.</param>
internal sealed record KnownItem(string Kind, string Query, ImmutableArray<PaperId> Wanted, bool IsAmbiguous);
