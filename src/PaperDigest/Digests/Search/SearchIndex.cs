using System.Collections.Immutable;

namespace PaperDigest.Digests.Search;

/// <summary>The in-memory index over one catalogue's papers: immutable, shared by all readers.</summary>
/// <remarks>
/// It consists of segments. A change takes the old forms of its papers out and adds a small segment with the new ones, so that one
/// edited file costs what it holds; small segments are merged now and then. Answers do not depend on how papers came to be divided.
/// </remarks>
public sealed class SearchIndex
{
    /// <summary>Below, parallel work costs more than it saves.</summary>
    private const int MinPapersPerSegment = 5000;

    /// <summary>Merging more papers than these would make one change slow.</summary>
    private const int MaxPapersPerMerge = 250;

    /// <summary>With more, each query would look into too many; then all but the large are merged, whatever it costs.</summary>
    private const int MaxSegments = 20;

    private readonly ImmutableArray<IndexPart> _parts;
    private readonly CategoryNames _categories;

    private SearchIndex(IEnumerable<IndexPart> parts, CategoryNames categories) => (_parts, _categories) = (Number(parts), categories);

    /// <summary>Indexes the papers; categories are named by <see cref="Naming"/>.</summary>
    public static SearchIndex Build(IEnumerable<Paper> papers)
    {
        var all = papers.ToArray();
        Array.Sort(all, Segment.Compare);
        var count = Math.Clamp(all.Length / MinPapersPerSegment, 1, Environment.ProcessorCount);
        var chunks = all.Chunk(Math.Max((all.Length + count - 1) / count, 1));
        return new SearchIndex(chunks.AsParallel().AsOrdered().Select(chunk => Part(SegmentBuilder.Build([.. chunk]))).ToList(), CategoryNames.None);
    }

    /// <summary>The best hits for a query, best first; deterministic.</summary>
    public SearchResult Find(SearchQuery query)
    {
        var folding = new Folding();
        using var run = new QueryRun(_parts, _categories, QueryReader.Read(query.Words, folding));
        var isFiltered = query.Category is not null || query.From is not null || query.To is not null;
        var hits = run.Find(Ranking.Kept(query.Limit), isFiltered ? paper => IsWanted(paper, query) : null);
        var best = Ranking.Best(hits.Take(), query.Limit, new Nearness(query.Words, folding));
        return new SearchResult([.. best.Select(hit => hit.Paper)], hits.Total, run.UnknownWords) { Sureness = Judgement.Of(best, hits) };
    }

    /// <summary>What fits what has been typed so far, ranked as <see cref="Find"/> ranks; nothing typed gives the newest papers.</summary>
    /// <param name="typed">Words, an id or a link, as far as they have been typed.</param>
    /// <param name="limit">How many at most; Discord shows 25 choices.</param>
    public ImmutableArray<Paper> Suggest(string typed, int limit) =>
        string.IsNullOrWhiteSpace(typed) ? Newest(limit) : Find(new SearchQuery { Words = typed, Limit = limit }).Papers;

    /// <summary>After a miss: the papers whose titles look most like the words, best first; empty if none is near.</summary>
    public ImmutableArray<Paper> Nearest(string words, int limit) => TitleLikeness.Nearest(words, _parts.SelectMany(part => part.LivePapers), limit);

    /// <summary>The same papers, found by the names of these categories too.</summary>
    internal SearchIndex Naming(IEnumerable<Category> categories) => new(_parts, new CategoryNames(categories));

    /// <summary>The next index, in a time that goes with the change.</summary>
    /// <param name="before">Papers of this index, as they were.</param>
    /// <param name="after">Papers as they are now: new ones, and those of <paramref name="before"/> that stay in some form.</param>
    internal SearchIndex With(IReadOnlyCollection<Paper> before, IReadOnlyCollection<Paper> after)
    {
        var parts = _parts
            .Select(part => part.Without([.. before.Select(part.Segment.DocumentOf).Where(document => document >= 0)]))
            .Select(part => part.GoneCount > part.LiveCount ? Rebuild(part.LivePapers) : part)
            .ToList();
        parts.Add(Rebuild(after));
        parts.RemoveAll(part => part.LiveCount == 0);
        Merge(parts);
        return new SearchIndex(parts, _categories);
    }

    /// <summary>Merges the newest segments while they are small and of like size; sizes stay about doubled from one to the next.</summary>
    private static void Merge(List<IndexPart> parts)
    {
        while (parts.Count > 1 && parts[^2].LiveCount + parts[^1].LiveCount <= MaxPapersPerMerge && parts[^2].LiveCount <= 2 * parts[^1].LiveCount)
        {
            var merged = Rebuild(parts[^2].LivePapers.Concat(parts[^1].LivePapers));
            parts.RemoveRange(parts.Count - 2, 2);
            parts.Add(merged);
        }

        if (parts.Count > MaxSegments)
        {
            var merged = Rebuild(parts.Where(part => part.LiveCount < MinPapersPerSegment).SelectMany(part => part.LivePapers));
            parts.RemoveAll(part => part.LiveCount < MinPapersPerSegment);
            parts.Add(merged);
        }
    }

    private static IndexPart Rebuild(IEnumerable<Paper> papers)
    {
        var sorted = papers.ToArray();
        Array.Sort(sorted, Segment.Compare);
        return Part(SegmentBuilder.Build([.. sorted]));
    }

    private static IndexPart Part(Segment segment) => new(segment, Gone: null, GoneCount: 0, Start: 0);

    private static ImmutableArray<IndexPart> Number(IEnumerable<IndexPart> parts)
    {
        var start = 0;
        var numbered = ImmutableArray.CreateBuilder<IndexPart>();
        foreach (var part in parts)
        {
            numbered.Add(part with { Start = start });
            start += part.Segment.Papers.Length;
        }

        return numbered.ToImmutable();
    }

    private static bool IsWanted(Paper paper, SearchQuery query)
    {
        foreach (var text in paper.Texts)
        {
            if ((query.Category is not { } category || text.Category == category)
                && (query.From is not { } from || text.Week >= from)
                && (query.To is not { } to || text.Week <= to))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<Paper> Newest(int limit) =>
        [.. _parts.SelectMany(part => part.LivePapers.Take(limit)).Order(Comparer<Paper>.Create(Segment.Compare)).Take(limit)];
}
