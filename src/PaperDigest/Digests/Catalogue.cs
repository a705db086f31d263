using System.Collections.Immutable;
using PaperDigest.Digests.Search;

namespace PaperDigest.Digests;

/// <summary>The immutable snapshot of everything loaded, with its search index; replaced whole when a file changes.</summary>
/// <remarks>A command reads <see cref="DigestShelf.Current"/> once and answers from that one snapshot.</remarks>
public sealed class Catalogue
{
    private readonly ImmutableDictionary<(IsoWeek Week, Language Language), Digest> _digests;
    private readonly ImmutableDictionary<PaperId, Paper> _papers;
    private readonly ImmutableDictionary<CategorySlug, Category> _categories;

    /// <summary>Builds the snapshot; two digests of one week and language are the loader's mistake.</summary>
    /// <exception cref="ArgumentException">Two digests share week and language.</exception>
    public Catalogue(IEnumerable<Digest> digests, IEnumerable<Category> categories)
    {
        _digests = digests.ToImmutableDictionary(digest => (digest.Week, digest.Language));
        _papers = _digests.Values
            .SelectMany(digest => digest.Papers)
            .GroupBy(text => text.Id)
            .ToImmutableDictionary(group => group.Key, group => new Paper(group.Key, NewestFirst(group)));
        _categories = AllCategories(_digests.Values, categories);
        Weeks = [.. _digests.Keys.Select(key => key.Week).Distinct().OrderDescending()];
        Search = SearchIndex.Build(Papers);
    }

    /// <summary>A catalogue with nothing in it.</summary>
    public static Catalogue Empty { get; } = new([], []);

    /// <summary>Every week that has a digest, newest first.</summary>
    public ImmutableArray<IsoWeek> Weeks { get; }

    /// <summary>Finds papers by words.</summary>
    public SearchIndex Search { get; }

    /// <summary>Every paper once, in no order.</summary>
    public IEnumerable<Paper> Papers => _papers.Values;

    /// <summary>Every category that is declared or used, by slug.</summary>
    public IEnumerable<Category> Categories => _categories.Values.OrderBy(category => category.Slug);

    /// <summary>The paper of that id.</summary>
    public Paper? FindPaper(PaperId id) => _papers.GetValueOrDefault(id);

    /// <summary>The category of that slug.</summary>
    public Category? FindCategory(CategorySlug slug) => _categories.GetValueOrDefault(slug);

    /// <summary>The digest of exactly that week and language.</summary>
    public Digest? FindDigest(IsoWeek week, Language language) => _digests.GetValueOrDefault((week, language));

    /// <summary>The week's digest for a reader: her language, else her tongue in another region, else English, else what there is.</summary>
    public Digest? FindDigestFor(IsoWeek week, Language language)
    {
        var candidates = _digests.Values.Where(digest => digest.Week == week).OrderBy(digest => digest.Language.Tag, StringComparer.Ordinal).ToList();
        return FindDigest(week, language)
            ?? candidates.FirstOrDefault(digest => string.Equals(digest.Language.Tongue, language.Tongue, StringComparison.Ordinal))
            ?? FindDigest(week, Language.English)
            ?? candidates.FirstOrDefault();
    }

    private static ImmutableArray<PaperText> NewestFirst(IEnumerable<PaperText> texts) =>
        [.. texts.OrderByDescending(text => text.Week).ThenBy(text => text.Language.Tag, StringComparer.Ordinal)];

    private static ImmutableDictionary<CategorySlug, Category> AllCategories(IEnumerable<Digest> digests, IEnumerable<Category> declared)
    {
        var categories = declared.ToImmutableDictionary(category => category.Slug).ToBuilder();
        var headings = digests.SelectMany(digest => digest.Sections, (digest, section) => (section.Category, digest.Language, section.Heading));
        foreach (var group in headings.GroupBy(heading => heading.Category))
        {
            if (!categories.ContainsKey(group.Key))
            {
                var names = group.GroupBy(heading => heading.Language).ToImmutableDictionary(same => same.Key, same => same.First().Heading);
                categories.Add(group.Key, new Category { Slug = group.Key, Names = names });
            }
        }

        return categories.ToImmutable();
    }
}
