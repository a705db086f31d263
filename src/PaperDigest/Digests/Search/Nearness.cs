namespace PaperDigest.Digests.Search;

/// <summary>How many of a query's words follow each other in a paper's texts as they do in the query: 'large language' against 'language … large'.</summary>
internal sealed class Nearness : ITokenSink
{
    private const int NoPair = -2;
    private const int PhraseWords = 3;

    private readonly Dictionary<(string First, string Second), int> _wanted = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly Folding _folding;
    private readonly List<string> _query = [];
    private readonly string _asked;
    private readonly bool _hasCapitals;
    private readonly string _typed;
    private readonly bool _isReading;
    private string _previous = "";
    private int _lastPair = NoPair;
    private int _chain;
    private int _longest;

    public Nearness(string query, Folding folding)
    {
        _folding = folding;
        _asked = query.TrimStart();
        _hasCapitals = _asked.AsSpan().ContainsAnyInRange('A', 'Z');
        _typed = folding.Fold(_asked).ToString();
        Tokenizer.Read(_typed, this);
        for (var index = 0; index + 1 < _query.Count; index++)
        {
            _wanted.TryAdd((_query[index], _query[index + 1]), index);
        }

        _words = _query.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        IsPhrase = _query.Sum(word => Script.IsIdeographic(word[0]) ? 1 : 2) >= 2 * PhraseWords;
        _isReading = true;
    }

    /// <summary>Whether there is anything to compare: a single word has no neighbour.</summary>
    public bool IsUseful => _wanted.Count > 0;

    /// <summary>Whether it is so long that whoever has it word for word has it by no accident. Two ideographs count as a word.</summary>
    public bool IsPhrase { get; }

    /// <summary>The longest row of neighbours, as a share of the query; from 0 to 1.</summary>
    public float Of(Paper paper)
    {
        _longest = 0;
        foreach (var text in paper.Texts)
        {
            Read(text.Title);
            Read(text.Takeaway);
            Read(text.Summary);
        }

        return (float)_longest / _wanted.Count;
    }

    /// <summary>Whether a title begins with the very characters typed, points and hyphens included: <c>Qwen-</c>.</summary>
    public bool IsLiteralBeginning(Paper paper)
    {
        foreach (var text in paper.Texts)
        {
            if (_folding.Fold(text.Title).StartsWith(_typed, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a title begins with the very capitals typed; capitals that nobody typed tell nothing.</summary>
    public bool HasCapitals(Paper paper)
    {
        foreach (var text in paper.Texts)
        {
            if (_hasCapitals && text.Title.StartsWith(_asked, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    void ITokenSink.OnWord(ReadOnlySpan<char> word) => Note(word);

    void ITokenSink.OnCompound(ReadOnlySpan<char> joined, int wordCount)
    {
    }

    void ITokenSink.OnIdeographs(ReadOnlySpan<char> run)
    {
        for (var index = 0; index < run.Length; index++)
        {
            Note(run.Slice(index, 1));
        }
    }

    private void Read(string text)
    {
        (_previous, _lastPair) = ("", NoPair);
        Tokenizer.Read(_folding.Fold(text), this);
    }

    private void Note(ReadOnlySpan<char> word)
    {
        if (!_isReading)
        {
            _query.Add(word.ToString());
            return;
        }

        var known = _words.TryGetValue(word, out var same) ? same : "";
        if (_previous.Length > 0 && known.Length > 0 && _wanted.TryGetValue((_previous, known), out var pair))
        {
            _chain = pair == _lastPair + 1 ? _chain + 1 : 1;
            _longest = Math.Max(_longest, _chain);
            _lastPair = pair;
        }
        else
        {
            _lastPair = NoPair;
        }

        _previous = known;
    }
}
