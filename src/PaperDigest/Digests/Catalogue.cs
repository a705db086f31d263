using System.Collections.Immutable;
using PaperDigest.Digests.Search;

namespace PaperDigest.Digests;

/// <summary>The immutable snapshot of everything loaded, with its search index; replaced whole when a file changes.</summary>
/// <remarks>A command reads <see cref="DigestShelf.Current"/> once and answers from that one snapshot.</remarks>
public sealed class Catalogue
{
    private readonly ImmutableSortedDictionary<IsoWeek, ImmutableArray<Digest>> _digests;
    private readonly Dictionary<PaperId, Paper> _papers;
    private readonly ImmutableSortedDictionary<CategorySlug, Category> _categories;

    /// <summary>Builds the snapshot; two digests of one week and language are the loader's mistake.</summary>
    /// <exception cref="ArgumentException">Two digests share week and language.</exception>
    public Catalogue(IEnumerable<Digest> digests, IEnumerable<Category> categories)
        : this(ByWeek(digests), categories)
    {
    }

    private Catalogue(ImmutableSortedDictionary<IsoWeek, ImmutableArray<Digest>> digests, IEnumerable<Category> declared)
        : this(digests, declared, AllPapers(digests), search: null)
    {
    }

    private Catalogue(
        ImmutableSortedDictionary<IsoWeek, ImmutableArray<Digest>> digests, IEnumerable<Category> declared, Dictionary<PaperId, Paper> papers, SearchIndex? search)
    {
        _digests = digests;
        _papers = papers;
        _categories = AllCategories(digests, declared);
        Weeks = [.. digests.Keys.Reverse()];
        Search = (search ?? SearchIndex.Build(papers.Values)).Naming(_categories.Values);
    }

    /// <summary>A catalogue with nothing in it.</summary>
    public static Catalogue Empty { get; } = new([], []);

    /// <summary>Every week that has a digest, newest first.</summary>
    public ImmutableArray<IsoWeek> Weeks { get; }

    /// <summary>Finds papers by words.</summary>
    public SearchIndex Search { get; }

    /// <summary>Every digest, oldest week first, within a week by language tag.</summary>
    public IEnumerable<Digest> Digests => _digests.Values.SelectMany(digests => digests);

    /// <summary>Every paper once, in no order.</summary>
    public IEnumerable<Paper> Papers => _papers.Values;

    /// <summary>How many papers there are.</summary>
    public int PaperCount => _papers.Count;

    /// <summary>Every category that is declared or used, by slug.</summary>
    public IEnumerable<Category> Categories => _categories.Values;

    /// <summary>The paper of that id.</summary>
    public Paper? FindPaper(PaperId id) => _papers.GetValueOrDefault(id);

    /// <summary>The category of that slug.</summary>
    public Category? FindCategory(CategorySlug slug) => _categories.GetValueOrDefault(slug);

    /// <summary>The digest of exactly that week and language.</summary>
    public Digest? FindDigest(IsoWeek week, Language language) => DigestsOf(week).FirstOrDefault(digest => digest.Language == language);

    /// <summary>The week's digest for a reader: her language, else her tongue in another region, else English, else what there is.</summary>
    public Digest? FindDigestFor(IsoWeek week, Language language) =>
        FindDigest(week, language)
        ?? DigestsOf(week).FirstOrDefault(digest => string.Equals(digest.Language.Tongue, language.Tongue, StringComparison.Ordinal))
        ?? FindDigest(week, Language.English)
        ?? DigestsOf(week).FirstOrDefault();

    /// <summary>The next snapshot, made from this one in a time that goes with the change, not with the catalogue.</summary>
    /// <param name="gone">Digests of this snapshot that leave, those that are replaced included.</param>
    /// <param name="come">Digests that come in.</param>
    /// <param name="declared">All categories of <c>categories.yml</c>.</param>
    internal Catalogue With(IReadOnlyCollection<Digest> gone, IReadOnlyCollection<Digest> come, IEnumerable<Category> declared)
    {
        var digests = Exchange(gone, come);
        if (come.Count > _digests.Count / 4)
        {
            return new Catalogue(digests, declared);
        }

        var leaving = gone.Select(digest => (digest.Week, digest.Language)).ToHashSet();
        var coming = come.SelectMany(digest => digest.Papers).ToLookup(text => text.Id);
        var papers = new Dictionary<PaperId, Paper>(_papers);
        var (before, after) = (new List<Paper>(), new List<Paper>());
        foreach (var id in gone.SelectMany(digest => digest.Papers).Select(text => text.Id).Concat(coming.Select(texts => texts.Key)).Distinct())
        {
            var old = _papers.GetValueOrDefault(id);
            var texts = NewestFirst((old?.Texts ?? []).Where(text => !leaving.Contains((text.Week, text.Language))).Concat(coming[id]));
            papers.Remove(id);
            if (old is not null)
            {
                before.Add(old);
            }

            if (!texts.IsEmpty)
            {
                papers[id] = new Paper(id, texts);
                after.Add(papers[id]);
            }
        }

        return new Catalogue(digests, declared, papers, Search.With(before, after));
    }

    private static ImmutableSortedDictionary<IsoWeek, ImmutableArray<Digest>> ByWeek(IEnumerable<Digest> digests) =>
        digests.GroupBy(digest => digest.Week).ToImmutableSortedDictionary(week => week.Key, week => InOrder([.. week]));

    private static ImmutableArray<Digest> InOrder(ImmutableArray<Digest> digests)
    {
        var sorted = digests.Sort((left, right) => string.CompareOrdinal(left.Language.Tag, right.Language.Tag));
        for (var index = 1; index < sorted.Length; index++)
        {
            if (sorted[index].Language == sorted[index - 1].Language)
            {
                throw new ArgumentException($"Two digests of {sorted[index].Week} in {sorted[index].Language}.", nameof(digests));
            }
        }

        return sorted;
    }

    private static Dictionary<PaperId, Paper> AllPapers(ImmutableSortedDictionary<IsoWeek, ImmutableArray<Digest>> digests) =>
        digests.Values.SelectMany(week => week).SelectMany(digest => digest.Papers)
            .GroupBy(text => text.Id)
            .ToDictionary(group => group.Key, group => new Paper(group.Key, NewestFirst(group)));

    private static ImmutableArray<PaperText> NewestFirst(IEnumerable<PaperText> texts) =>
        [.. texts.OrderByDescending(text => text.Week).ThenBy(text => text.Language.Tag, StringComparer.Ordinal)];

    /// <summary>Declared ones, and for each slug used beside them one named by its newest headings.</summary>
    private static ImmutableSortedDictionary<CategorySlug, Category> AllCategories(
        ImmutableSortedDictionary<IsoWeek, ImmutableArray<Digest>> digests, IEnumerable<Category> declared)
    {
        var categories = declared.ToImmutableSortedDictionary(category => category.Slug, category => category).ToBuilder();
        var undeclared = digests.Values.Reverse().SelectMany(week => week)
            .SelectMany(digest => digest.Sections, (digest, section) => (section.Category, digest.Language, section.Heading))
            .Where(heading => !categories.ContainsKey(heading.Category))
            .ToLookup(heading => heading.Category);
        foreach (var group in undeclared)
        {
            var names = group.DistinctBy(heading => heading.Language).ToImmutableDictionary(heading => heading.Language, heading => heading.Heading);
            categories.Add(group.Key, new Category { Slug = group.Key, Names = names });
        }

        return categories.ToImmutable();
    }

    internal ImmutableArray<Digest> DigestsOf(IsoWeek week) => _digests.GetValueOrDefault(week, []);

    private ImmutableSortedDictionary<IsoWeek, ImmutableArray<Digest>> Exchange(IReadOnlyCollection<Digest> gone, IReadOnlyCollection<Digest> come)
    {
        var digests = _digests.ToBuilder();
        foreach (var digest in gone)
        {
            var rest = digests[digest.Week].Remove(digest);
            if (rest.IsEmpty)
            {
                digests.Remove(digest.Week);
            }
            else
            {
                digests[digest.Week] = rest;
            }
        }

        foreach (var week in come.GroupBy(digest => digest.Week))
        {
            digests[week.Key] = InOrder(digests.GetValueOrDefault(week.Key, []).AddRange(week));
        }

        return digests.ToImmutable();
    }
}
