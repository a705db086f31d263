using System.Collections.Immutable;

namespace PaperDigest.Digests.Search;

/// <summary>Takes a query apart into words, ideographs, ids and addresses.</summary>
internal sealed class QueryReader : ITokenSink
{
    /// <summary>One bit for each in a mask; the rest of a longer query counts in the comparison of titles alone.</summary>
    public const int MaxTerms = 64;

    private readonly List<QueryTerm> _terms = [];
    private readonly List<(string Key, string Typed)> _keys = [];

    private QueryReader()
    {
    }

    public static ParsedQuery Read(string query, Folding folding)
    {
        var reader = new QueryReader();
        foreach (var chunk in SearchKeys.TryReadId(query) is null ? query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : [query.Trim()])
        {
            reader.ReadChunk(chunk, folding);
        }

        return new ParsedQuery(reader.Finish(isOpen: query.Length > 0 && !char.IsWhiteSpace(query[^1])), [.. reader._keys], folding.TitleKey(query));
    }

    void ITokenSink.OnWord(ReadOnlySpan<char> word) => _terms.Add(new QueryTerm { Kind = TermKind.Word, Text = word.ToString() });

    void ITokenSink.OnCompound(ReadOnlySpan<char> joined, int wordCount)
    {
        for (var index = _terms.Count - wordCount; index < _terms.Count; index++)
        {
            _terms[index] = _terms[index] with { Joined = [joined.ToString()] };
        }
    }

    void ITokenSink.OnIdeographs(ReadOnlySpan<char> run)
    {
        if (run.Length == 1)
        {
            _terms.Add(new QueryTerm { Kind = TermKind.Character, Text = run.ToString() });
        }

        for (var index = 0; index + 1 < run.Length; index++)
        {
            _terms.Add(new QueryTerm { Kind = TermKind.Pair, Text = run.Slice(index, 2).ToString(), Typed = run.ToString() });
        }
    }

    private void ReadChunk(string chunk, Folding folding)
    {
        if (SearchKeys.TryRead(chunk) is { } key)
        {
            _keys.Add((key, chunk));
        }

        var before = _terms.Count;
        Tokenizer.Read(folding.Fold(chunk), this);
        for (var index = before; index < _terms.Count; index++)
        {
            var term = _terms[index];
            var isAlone = before == _terms.Count - 1 || !term.Joined.IsEmpty;
            _terms[index] = term with { Typed = isAlone ? TrimMarks(chunk) : term.Typed.Length > 0 ? term.Typed : term.Text };
        }
    }

    /// <summary>What is written apart here may be written together there: <c>data set</c>, <c>llama 2</c>.</summary>
    private void JoinNeighbours()
    {
        for (var index = 0; index + 1 < _terms.Count; index++)
        {
            var (left, right) = (_terms[index], _terms[index + 1]);
            if (left.Kind == TermKind.Word && right.Kind == TermKind.Word && !StopWords.Contains(left.Text) && !StopWords.Contains(right.Text))
            {
                var joined = left.Text + right.Text;
                _terms[index] = left with { Joined = left.Joined.Contains(joined, StringComparer.Ordinal) ? left.Joined : left.Joined.Add(joined) };
                _terms[index + 1] = right with { Joined = right.Joined.Contains(joined, StringComparer.Ordinal) ? right.Joined : right.Joined.Add(joined) };
            }
        }
    }

    private static string TrimMarks(string chunk)
    {
        var (start, end) = (0, chunk.Length);
        while (start < end && (char.IsPunctuation(chunk[start]) || char.IsSymbol(chunk[start])))
        {
            start++;
        }

        while (end > start && (char.IsPunctuation(chunk[end - 1]) || char.IsSymbol(chunk[end - 1])))
        {
            end--;
        }

        return chunk[start..end];
    }

    private ImmutableArray<QueryTerm> Finish(bool isOpen)
    {
        if (_terms.Count > 0 && isOpen)
        {
            _terms[^1] = _terms[^1] with { IsOpen = true };
        }

        JoinNeighbours();
        var hasContent = _terms.Exists(term => !StopWords.Contains(term.Text));
        return
        [
            .. _terms.DistinctBy(term => (term.Text, term.IsOpen)).Take(MaxTerms).Select(term => term with { IsOptional = hasContent && StopWords.Contains(term.Text) }),
        ];
    }
}
