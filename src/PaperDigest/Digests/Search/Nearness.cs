namespace PaperDigest.Digests.Search;

/// <summary>How many of a query's neighbouring words are neighbours in a paper's texts too: 'large language' against 'language … large'.</summary>
internal sealed class Nearness : ITokenSink
{
    private readonly Dictionary<(string First, string Second), int> _wanted = [];
    private readonly HashSet<int> _found = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly Folding _folding;
    private readonly List<string> _query = [];
    private readonly bool _isReading;
    private string _previous = "";

    public Nearness(string query, Folding folding)
    {
        _folding = folding;
        Tokenizer.Read(folding.Fold(query), this);
        for (var index = 0; index + 1 < _query.Count; index++)
        {
            _wanted.TryAdd((_query[index], _query[index + 1]), index);
        }

        _words = _query.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _isReading = true;
    }

    /// <summary>Whether there is anything to compare: a single word has no neighbour.</summary>
    public bool IsUseful => _wanted.Count > 0;

    /// <summary>From 0 to 1.</summary>
    public float Of(Paper paper)
    {
        _found.Clear();
        foreach (var text in paper.Texts)
        {
            Read(text.Title);
            Read(text.Takeaway);
            Read(text.Summary);
        }

        return (float)_found.Count / _wanted.Count;
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
        _previous = "";
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
            _found.Add(pair);
        }

        _previous = known;
    }
}
