namespace PaperDigest.Digests.Search;

/// <summary>A segment's words in ordinal order, in one block of memory.</summary>
internal sealed class Vocabulary
{
    private readonly char[] _pool;
    private readonly int[] _starts;

    /// <param name="words">In ordinal order, each once.</param>
    public Vocabulary(IReadOnlyCollection<string> words)
    {
        _pool = new char[words.Sum(word => word.Length)];
        _starts = new int[words.Count + 1];
        var (index, end) = (0, 0);
        foreach (var word in words)
        {
            word.CopyTo(_pool.AsSpan(end));
            end += word.Length;
            _starts[++index] = end;
        }
    }

    public int Count => _starts.Length - 1;

    public ReadOnlySpan<char> this[int index] => _pool.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);

    /// <summary>Its index; negative if it is not there.</summary>
    public int IndexOf(ReadOnlySpan<char> word)
    {
        var index = LowerBound(word);
        return index < Count && this[index].SequenceEqual(word) ? index : -1;
    }

    /// <summary>The indices of the words that begin so.</summary>
    public (int Start, int End) PrefixRange(ReadOnlySpan<char> prefix)
    {
        var start = LowerBound(prefix);
        return (start, PrefixEnd(prefix, start));
    }

    /// <summary>The first word behind those that begin so.</summary>
    /// <param name="prefix">How they begin.</param>
    /// <param name="from">None of them stands before it.</param>
    public int PrefixEnd(ReadOnlySpan<char> prefix, int from)
    {
        var (low, high) = (from, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle].StartsWith(prefix, StringComparison.Ordinal))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The first word that is not smaller.</summary>
    public int LowerBound(ReadOnlySpan<char> word)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle].SequenceCompareTo(word) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
