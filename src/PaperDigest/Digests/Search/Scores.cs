using System.Buffers;

namespace PaperDigest.Digests.Search;

/// <summary>What each document of an index earned in one query. Rented; give it back.</summary>
internal sealed class Scores : IDisposable
{
    private readonly int _count;
    private readonly float[] _current;
    private readonly Fields[] _currentFields;
    private readonly List<int> _touched = [];

    public Scores(int count)
    {
        _count = count;
        Totals = Rent<float>();
        Matched = Rent<ulong>();
        InTitle = Rent<ulong>();
        Tiers = Rent<byte>();
        _current = Rent<float>();
        _currentFields = Rent<Fields>();
    }

    /// <summary>The sum over the terms so far.</summary>
    public float[] Totals { get; }

    /// <summary>One bit for each term the document answers.</summary>
    public ulong[] Matched { get; }

    /// <summary>One bit for each term its title answers, typos aside.</summary>
    public ulong[] InTitle { get; }

    /// <summary>See <see cref="Tier"/>.</summary>
    public byte[] Tiers { get; }

    /// <summary>Every document that earned anything, each once, in no order.</summary>
    public List<int> Documents { get; } = [];

    /// <summary>Notes what a document earns for the term at hand: the best counts.</summary>
    public void Earn(int document, float score, Fields fields)
    {
        if (_current[document] == 0)
        {
            _touched.Add(document);
        }

        _current[document] = Math.Max(_current[document], score);
        _currentFields[document] |= fields;
    }

    /// <summary>Raises a document to a tier, whatever it earned.</summary>
    public void Raise(int document, Tier tier)
    {
        Meet(document);
        Tiers[document] = Math.Max(Tiers[document], (byte)tier);
    }

    /// <summary>Ends the term: rarer terms weigh more.</summary>
    /// <returns>How much the term weighs; 0 if no document answers it.</returns>
    public float EndTerm(int term, int liveCount, float share)
    {
        var weight = _touched.Count == 0 ? 0 : MathF.Log(1f + ((float)liveCount / _touched.Count));
        foreach (var document in _touched)
        {
            Meet(document);
            Totals[document] += weight * share * _current[document];
            Matched[document] |= 1ul << term;
            if (_currentFields[document].HasFlag(Fields.Title))
            {
                InTitle[document] |= 1ul << term;
            }

            _current[document] = 0;
            _currentFields[document] = Fields.None;
        }

        _touched.Clear();
        return weight;
    }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(Totals);
        ArrayPool<ulong>.Shared.Return(Matched);
        ArrayPool<ulong>.Shared.Return(InTitle);
        ArrayPool<byte>.Shared.Return(Tiers);
        ArrayPool<float>.Shared.Return(_current);
        ArrayPool<Fields>.Shared.Return(_currentFields);
    }

    private void Meet(int document)
    {
        if (Matched[document] == 0 && Tiers[document] == 0)
        {
            Documents.Add(document);
        }
    }

    private T[] Rent<T>()
    {
        var rented = ArrayPool<T>.Shared.Rent(_count);
        Array.Clear(rented, 0, _count);
        return rented;
    }
}
