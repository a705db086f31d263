using System.Collections.Immutable;
using PaperDigest.Digests.Format;

namespace PaperDigest.Digests;

/// <summary>Keeps what every file said last and makes the next catalogue from what changed.</summary>
/// <remarks>
/// A file with errors is refused whole and its previous good version stays; a file that goes takes its digest with it.
/// Not thread-safe: one loader owns it. It reads several files at once by itself.
/// </remarks>
public sealed class CatalogueBuilder
{
    private readonly DigestFiles _digests = new();
    private readonly CategoriesFiles _categories = new();
    private readonly NeighbourChecks _checks = new();
    private Catalogue _catalogue = Catalogue.Empty;

    /// <summary>Takes in files that are new or changed, and those that are gone.</summary>
    /// <param name="changed">Each path once; the file's whole content.</param>
    /// <param name="removed">Paths given earlier; others are ignored.</param>
    public CatalogueLoad Update(IReadOnlyCollection<DigestFile> changed, IReadOnlyCollection<string> removed)
    {
        var areCategoriesNew = _categories.Update([.. changed.Where(file => CategoriesParser.IsCategoriesFile(file.Path))], removed);
        var weeks = _digests.Update(Parse(changed), removed);
        var (gone, come) = Compare(weeks);
        if (gone.Count + come.Count > 0 || areCategoriesNew)
        {
            _catalogue = _catalogue.With(gone, come, _categories.Categories);
        }

        _checks.Update(_digests, _categories, areCategoriesNew ? _digests.Weeks : weeks);
        return new CatalogueLoad(_catalogue, AllProblems(), _digests.Count + _categories.Count);
    }

    private static ImmutableArray<ParsedDigest> Parse(IReadOnlyCollection<DigestFile> changed) =>
    [
        .. changed.Where(file => !CategoriesParser.IsCategoriesFile(file.Path)).AsParallel().AsOrdered().Select(DigestParser.Parse),
    ];

    /// <summary>What the weeks' files change against the catalogue in force.</summary>
    private (List<Digest> Gone, List<Digest> Come) Compare(IEnumerable<IsoWeek> weeks)
    {
        var (gone, come) = (new List<Digest>(), new List<Digest>());
        foreach (var week in weeks)
        {
            var before = _catalogue.DigestsOf(week);
            var after = _digests.InForce(week).Select(file => file.Standing!).ToList(); // what is in force stands
            gone.AddRange(before.Where(digest => !after.Contains(digest, ReferenceEqualityComparer.Instance)));
            come.AddRange(after.Where(digest => !before.Contains(digest, ReferenceEqualityComparer.Instance)));
        }

        return (gone, come);
    }

    private ImmutableArray<Problem> AllProblems() =>
    [
        .. _categories.Problems.Concat(_digests.Problems).Concat(_checks.Problems)
            .OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)
            .ThenBy(problem => problem.Code, StringComparer.Ordinal),
    ];
}
