using System.Collections;

namespace PaperDigest.Digests.Search;

/// <summary>A segment as one index sees it: later changes took some of its papers away, and its numbers begin somewhere.</summary>
/// <param name="Segment">Shared with earlier and later indexes.</param>
/// <param name="Gone">Which of its papers are gone; null if none is. Never changed once it stands here.</param>
/// <param name="GoneCount">How many are.</param>
/// <param name="Start">The number of its first document among all parts of the index.</param>
internal sealed record IndexPart(Segment Segment, BitArray? Gone, int GoneCount, int Start)
{
    public int LiveCount => Segment.Papers.Length - GoneCount;

    public bool IsGone(int document) => Gone is not null && Gone[document];

    public IEnumerable<Paper> LivePapers => Segment.Papers.Where((_, document) => !IsGone(document));

    /// <summary>The part without some of its papers.</summary>
    public IndexPart Without(IReadOnlyCollection<int> documents)
    {
        if (documents.Count == 0)
        {
            return this;
        }

        var gone = Gone is null ? new BitArray(Segment.Papers.Length) : new BitArray(Gone);
        foreach (var document in documents)
        {
            gone[document] = true;
        }

        return this with { Gone = gone, GoneCount = GoneCount + documents.Count };
    }
}
