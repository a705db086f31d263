using System.Collections.Immutable;

namespace PaperDigest.Digests.Search;

/// <summary>An immutable index over some papers, newest first: words, for each its papers, and the titles in order.</summary>
/// <remarks>Each word has two rows of postings, side by side in one block of memory.</remarks>
internal sealed class Segment(ImmutableArray<Paper> papers, Vocabulary words, byte[] postings, int[] postingStarts, DocumentWeights weights)
{
    public ImmutableArray<Paper> Papers => papers;

    public Vocabulary Words => words;

    public DocumentWeights Weights => weights;

    public TitleOrder Titles { get; } = new(papers);

    /// <summary>The order of papers where nothing else decides: newest week first, then by id.</summary>
    public static int Compare(Paper left, Paper right) =>
        right.Week.CompareTo(left.Week) is not 0 and var order ? order : string.CompareOrdinal(left.Id.Value, right.Id.Value);

    /// <summary>The papers with the word in their title.</summary>
    public Postings TitledPostings(int word) => Row(2 * word);

    /// <summary>The papers with the word elsewhere only.</summary>
    public Postings OtherPostings(int word) => Row((2 * word) + 1);

    /// <summary>The number of a paper of this segment; negative if it is another's.</summary>
    public int DocumentOf(Paper paper)
    {
        var index = papers.BinarySearch(paper, Comparer<Paper>.Create(Compare));
        return index >= 0 && ReferenceEquals(papers[index], paper) ? index : -1;
    }

    private Postings Row(int row) => new(postings.AsSpan(postingStarts[row], postingStarts[row + 1] - postingStarts[row]));
}
