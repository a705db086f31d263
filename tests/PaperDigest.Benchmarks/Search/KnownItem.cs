using System.Collections.Immutable;
using PaperDigest.Digests;

namespace PaperDigest.Benchmarks.Search;

/// <summary>A query made from one paper, which the search should give back.</summary>
/// <param name="Kind">How it was made: <c>prefix 8</c>, <c>two words</c>.</param>
/// <param name="Query">What is typed.</param>
/// <param name="Wanted">The paper it was made from, or those that are as good; none for a query nothing should answer.</param>
/// <param name="Fitting">How many papers fit it letter for letter, the wanted one included: with several, no ranking can know which one was meant.</param>
internal sealed record KnownItem(string Kind, string Query, ImmutableArray<PaperId> Wanted, int Fitting = 1)
{
    public bool IsAmbiguous => Fitting > 1;

    /// <summary>How often the wanted paper is among the first few of those that fit, in any order.</summary>
    public double ChanceAmong(int few) => Math.Min(1, (double)few / Fitting);
}
