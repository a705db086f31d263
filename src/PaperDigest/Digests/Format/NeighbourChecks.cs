using System.Collections.Immutable;

namespace PaperDigest.Digests.Format;

/// <summary>Problems that show only beside other files; kept per week, so that one changed file costs one week.</summary>
internal sealed class NeighbourChecks
{
    private readonly Dictionary<IsoWeek, ImmutableArray<Problem>> _problems = [];
    private ImmutableArray<Problem> _ofBroken = [];

    public IEnumerable<Problem> Problems => _problems.Values.SelectMany(problems => problems).Concat(_ofBroken);

    /// <summary>Looks at the weeks again.</summary>
    public void Update(DigestFiles digests, CategoriesFiles categories, IEnumerable<IsoWeek> weeks)
    {
        // While nobody can read the categories, none is unknown.
        var slugs = categories.AreUnread ? null : categories.Categories.Select(category => category.Slug.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var week in weeks)
        {
            ImmutableArray<Problem> problems = [.. digests.Standing(week).SelectMany(file => Check(file, digests, slugs))];
            if (problems.IsEmpty)
            {
                _problems.Remove(week);
            }
            else
            {
                _problems[week] = problems;
            }
        }

        _ofBroken = [.. digests.Broken.SelectMany(broken => CheckBroken(broken, slugs))];
    }

    // What an editor can mend along with the errors.
    private static ImmutableArray<Problem> CheckBroken(ParsedDigest broken, HashSet<string>? slugs)
    {
        var log = new ProblemLog(broken.File);
        CheckCategories(broken, slugs, log);
        return log.Read();
    }

    private static void CheckCategories(ParsedDigest parsed, HashSet<string>? slugs, ProblemLog log)
    {
        foreach (var (slug, place) in parsed.Sections.Where(section => slugs?.Contains(section.Slug.Value) == false))
        {
            log.Add(ProblemKinds.CategoryUnknown, place, $"The category '{slug}' is not in categories.yml; it goes by its heading. {Advice(slug, slugs ?? [])}");
        }
    }

    private static ImmutableArray<Problem> Check(LoadedDigest file, DigestFiles digests, HashSet<string>? slugs)
    {
        if (file.Latest is not { Digest: { } digest, Places: { } places })
        {
            return []; // it has errors of its own; the rest is looked at when they are mended
        }

        var log = new ProblemLog(file.Path);
        if (!string.Equals(digests.PathInForce(file), file.Path, StringComparison.Ordinal))
        {
            log.Add(ProblemKinds.DigestTwice, places.Week, $"'{digests.PathInForce(file)}' is the digest of {digest.Week} in {digest.Language} already, and stays so; '{file.Path}' is refused. Keep one of the two files.");
        }

        CheckCategories(file.Latest, slugs, log);

        foreach (var other in digests.InForce(digest.Week).Where(other => IsEarlierLanguage(other, digest)))
        {
            CompareTitles(digest, places, other, log);
        }

        return log.Read();
    }

    private static string Advice(CategorySlug slug, HashSet<string> slugs) =>
        slugs.Count == 0 ? "Add it there." : $"Add it there. {Spelling.Suggest(slug.Value, [.. slugs.Order(StringComparer.Ordinal)])}";

    private static bool IsEarlierLanguage(LoadedDigest other, Digest digest) => string.CompareOrdinal(other.Standing!.Language.Tag, digest.Language.Tag) < 0; // what is in force stands

    private static void CompareTitles(Digest digest, DigestPlaces places, LoadedDigest other, ProblemLog log)
    {
        var titles = other.Standing!.Papers.ToDictionary(paper => paper.Id, paper => paper.Title); // what is in force stands
        foreach (var (paper, place) in digest.Papers.Zip(places.Papers))
        {
            if (titles.TryGetValue(paper.Id, out var title) && PaperId.FromTitle(title) != PaperId.FromTitle(paper.Title) && IsIdeographic(title) == IsIdeographic(paper.Title))
            {
                log.Add(ProblemKinds.TitlesDiffer, place, $"The paper {paper.Id} is called {Spelling.Quote(title)} in '{other.Path}'. Correct the link or one of the titles.");
            }
        }
    }

    private static bool IsIdeographic(string title) => title.AsSpan().ContainsAnyInRange('\u3040', '\u9FFF');
}
