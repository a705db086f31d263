using System.Collections.Immutable;

namespace PaperDigest.Digests.Search;

/// <summary>Reads papers' texts once and makes a <see cref="Segment"/> of them.</summary>
internal sealed class SegmentBuilder : ITokenSink
{
    private const int MaxNumberCharacters = 4;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Folding _folding = new();
    private PostingWriter[] _writers = new PostingWriter[1024];
    private int _document;
    private Fields _field;
    private int _size;
    private string _previous = "";

    private SegmentBuilder()
    {
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in StopWords.Commonest)
        {
            NumberOf(word);
        }
    }

    /// <summary>Indexes papers.</summary>
    /// <param name="papers">In the order of <see cref="Segment.Compare"/>.</param>
    public static Segment Build(ImmutableArray<Paper> papers)
    {
        var builder = new SegmentBuilder();
        var weights = new DocumentWeights(papers.Length);
        for (var document = 0; document < papers.Length; document++)
        {
            builder._document = document;
            builder.Add(papers[document], weights);
        }

        return builder.Finish(papers, weights);
    }

    void ITokenSink.OnWord(ReadOnlySpan<char> word)
    {
        Note(word);
        if (_field is not (Fields.Title or Fields.Takeaway))
        {
            return;
        }

        // A name and its number are written together elsewhere: Llama 2, llama2.
        if (_previous.Length > 0 && char.IsAsciiDigit(word[0]) && word.Length <= MaxNumberCharacters)
        {
            Note(string.Concat(_previous, word));
            _size--;
        }

        _previous = char.IsAsciiLetter(word[0]) ? word.ToString() : "";
    }

    void ITokenSink.OnCompound(ReadOnlySpan<char> joined, int wordCount) => Note(joined);

    /// <summary>Pairs, and the last character alone: every character begins a word of the vocabulary, so that one is enough to search by.</summary>
    void ITokenSink.OnIdeographs(ReadOnlySpan<char> run)
    {
        for (var index = 0; index < run.Length; index++)
        {
            Note(run.Slice(index, Math.Min(2, run.Length - index)));
        }
    }

    private void Add(Paper paper, DocumentWeights weights)
    {
        var (title, body) = (0, 0);
        Note(SearchKeys.OfId(paper.Id), Fields.Key);
        foreach (var text in paper.Texts)
        {
            title = Math.Max(title, Read(text.Title, Fields.Title));
            ReadParts(text.Title);
            Read(text.Takeaway, Fields.Takeaway);
            Note(SearchKeys.OfCategory(text.Category), Fields.Category);
            body = Math.Max(body, Read(text.Summary, Fields.Body));
            foreach (var link in text.Links)
            {
                Read(link.Label, Fields.Body);
                Note(SearchKeys.OfLink(link.Target), Fields.Key);
            }

            if (text.Link is { } address)
            {
                Note(SearchKeys.OfLink(address), Fields.Key);
            }
        }

        weights.Set(_document, title, body);
    }

    /// <summary>Notes every word; gives their count.</summary>
    private int Read(string text, Fields field)
    {
        _field = field;
        _size = 0;
        _previous = "";
        Tokenizer.Read(_folding.Fold(text), this);
        return _size;
    }

    /// <summary>Notes the parts of joined names.</summary>
    private void ReadParts(string title)
    {
        var folded = _folding.FoldMarkingJoints(title);
        if (folded.Contains(Joints.Mark))
        {
            _field = Fields.TitlePart;
            Tokenizer.Read(folded, this);
        }
    }

    private void Note(string key, Fields field)
    {
        _field = field;
        Note(key);
    }

    private void Note(ReadOnlySpan<char> word)
    {
        _size++;
        var number = NumberOf(word);
        if (number >= StopWords.Commonest.Count || _field == Fields.Title)
        {
            _writers[number].Add(_document, _field);
        }
    }

    private int NumberOf(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var number))
        {
            return number;
        }

        number = _numbers.Count;
        _lookup[word] = number;
        if (number == _writers.Length)
        {
            Array.Resize(ref _writers, number * 2);
        }

        _writers[number] = new PostingWriter();
        return number;
    }

    private Segment Finish(ImmutableArray<Paper> papers, DocumentWeights weights)
    {
        for (var number = 0; number < _numbers.Count; number++)
        {
            _writers[number].Flush();
        }

        var words = _numbers.Where(word => !_writers[word.Value].Titled.IsEmpty || !_writers[word.Value].Others.IsEmpty).ToArray();
        Array.Sort(words, (left, right) => string.CompareOrdinal(left.Key, right.Key));
        var starts = new int[(2 * words.Length) + 1];
        var postings = new byte[words.Sum(word => _writers[word.Value].Titled.Length + _writers[word.Value].Others.Length)];
        for (var index = 0; index < words.Length; index++)
        {
            var (row, writer) = (2 * index, _writers[words[index].Value]);
            starts[row + 1] = Copy(writer.Titled, postings, starts[row]);
            starts[row + 2] = Copy(writer.Others, postings, starts[row + 1]);
        }

        return new Segment(papers, new Vocabulary([.. words.Select(word => word.Key)]), postings, starts, weights);
    }

    private static int Copy(ReadOnlySpan<byte> row, byte[] postings, int start)
    {
        row.CopyTo(postings.AsSpan(start));
        return start + row.Length;
    }
}
