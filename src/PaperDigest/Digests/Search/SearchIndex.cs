using System.Collections.Immutable;

namespace PaperDigest.Digests.Search;

/// <summary>The in-memory index over one catalogue's papers: immutable, shared by all readers.</summary>
public sealed class SearchIndex
{
    private readonly ImmutableArray<Paper> _papers;

    private SearchIndex(ImmutableArray<Paper> papers) => _papers = papers;

    /// <summary>Indexes the papers.</summary>
    public static SearchIndex Build(IEnumerable<Paper> papers) => new([.. papers.OrderByDescending(paper => paper.Week).ThenBy(paper => paper.Id.Value, StringComparer.Ordinal)]);

    /// <summary>The next index, in a time that goes with the change.</summary>
    /// <param name="before">Papers of this index, as they were.</param>
    /// <param name="after">Papers as they are now: new ones, and those of <paramref name="before"/> that stay in some form.</param>
    internal SearchIndex With(IReadOnlyCollection<Paper> before, IReadOnlyCollection<Paper> after) => Build(_papers.Except(before).Concat(after));

    /// <summary>The best hits for a query, best first; deterministic.</summary>
    public SearchResult Find(SearchQuery query)
    {
        var hits = _papers
            .Where(paper => query.Category is not { } category || paper.Texts.Any(text => text.Category == category))
            .Where(paper => query.From is not { } from || paper.Texts.Any(text => text.Week >= from))
            .Where(paper => query.To is not { } to || paper.Texts.Any(text => text.Week <= to))
            .Where(paper => paper.Texts.Any(text => text.Title.Contains(query.Words, StringComparison.OrdinalIgnoreCase)))
            .ToImmutableArray();
        return new SearchResult([.. hits.Take(query.Limit)], hits.Length, []);
    }

    /// <summary>What fits what has been typed so far, ranked as <see cref="Find"/> ranks; nothing typed gives the newest papers.</summary>
    /// <param name="typed">Words, an id or a link, as far as they have been typed.</param>
    /// <param name="limit">How many at most; Discord shows 25 choices.</param>
    public ImmutableArray<Paper> Suggest(string typed, int limit) =>
        string.IsNullOrWhiteSpace(typed) ? [.. _papers.Take(limit)] : Find(new SearchQuery { Words = typed, Limit = limit }).Papers;

    /// <summary>After a miss: the papers whose titles look most like the words, best first; empty if none is near.</summary>
    public ImmutableArray<Paper> Nearest(string words, int limit) =>
        [.. _papers.Where(paper => paper.Texts.Any(text => text.Title.StartsWith(words[..Math.Min(2, words.Length)], StringComparison.OrdinalIgnoreCase))).Take(limit)];
}
