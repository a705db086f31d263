using System.Buffers;

namespace PaperDigest.Digests.Search;

/// <summary>What each document of an index earned in one query. Rented; give it back.</summary>
internal sealed class Scores : IDisposable
{
    private readonly int _count;
    private readonly float[] _current;
    private readonly Traits[] _traits;
    private readonly int[] _touched;
    private readonly int[] _documents;
    private int _touchedCount;
    private int _documentCount;

    /// <summary>How a document answers the term at hand.</summary>
    [Flags]
    internal enum Traits : byte
    {
        None = 0,
        Exact = 1,
        Title = 2,
        ExactTitle = 4,
    }

    public Scores(int count)
    {
        _count = count;
        Totals = Rent<float>();
        Matched = Rent<ulong>();
        InTitle = Rent<ulong>();
        Exact = Rent<ulong>();
        ExactInTitle = Rent<ulong>();
        Tiers = Rent<byte>();
        Covered = Rent<float>();
        _current = Rent<float>();
        _traits = Rent<Traits>();
        _touched = ArrayPool<int>.Shared.Rent(count);
        _documents = ArrayPool<int>.Shared.Rent(count);
    }

    /// <summary>The sum over the terms so far.</summary>
    public float[] Totals { get; }

    /// <summary>One bit for each term the document answers.</summary>
    public ulong[] Matched { get; }

    /// <summary>One bit for each term its title answers, typos aside.</summary>
    public ulong[] InTitle { get; }

    /// <summary>One bit for each term it has letter for letter.</summary>
    public ulong[] Exact { get; }

    /// <summary>One bit for each term its title has letter for letter.</summary>
    public ulong[] ExactInTitle { get; }

    /// <summary>See <see cref="Tier"/>.</summary>
    public byte[] Tiers { get; }

    /// <summary>How much of its title is typed, where the title begins as the query does; from 0 to 1.</summary>
    public float[] Covered { get; }

    /// <summary>Every document that earned anything, each once, in no order.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, _documentCount);

    /// <summary>What a match in some fields means for its document.</summary>
    public static Traits TraitsOf(Expansion.Match match, Fields fields) =>
        (match.IsExact ? Traits.Exact : Traits.None)
        | (match.IsTitleWord && (fields & (Fields.Title | Fields.TitlePart)) != Fields.None ? Traits.Title : Traits.None)
        | (match.IsExact && (fields & Fields.Title) != Fields.None ? Traits.ExactTitle : Traits.None);

    /// <summary>How much a term weighs: the fewer answer it, the more.</summary>
    public static float WeightOf(int answering, int liveCount) => answering == 0 ? 0 : MathF.Log(1f + ((float)liveCount / answering));

    /// <summary>Notes what a document earns for the term at hand: the best counts.</summary>
    public void Earn(int document, float score, Traits traits)
    {
        if (_current[document] == 0)
        {
            _touched[_touchedCount++] = document;
        }

        _current[document] = Math.Max(_current[document], score);
        _traits[document] |= traits;
    }

    /// <summary>Raises a document to a tier, whatever it earned.</summary>
    public void Raise(int document, Tier tier)
    {
        Meet(document);
        Tiers[document] = Math.Max(Tiers[document], (byte)tier);
    }

    /// <summary>Notes how much of a title that begins so is typed already.</summary>
    public void Cover(int document, float share) => Covered[document] = Math.Max(Covered[document], share);

    /// <summary>Ends the term: rarer terms weigh more.</summary>
    /// <returns>How much the term weighs; 0 if no document answers it.</returns>
    public float EndTerm(int term, int liveCount, float share)
    {
        // A form or a longer word is as rare as all the forms together; the word itself as it is.
        var touched = _touched.AsSpan(0, _touchedCount);
        var weight = WeightOf(touched.Length, liveCount);
        var exact = WeightOf(CountExact(touched), liveCount);
        foreach (var document in touched)
        {
            Meet(document);
            var (traits, bit) = (_traits[document], 1ul << term);
            Totals[document] += ((traits & Traits.Exact) != Traits.None ? exact : weight) * share * _current[document];
            Matched[document] |= bit;
            InTitle[document] |= (traits & Traits.Title) != Traits.None ? bit : 0;
            Exact[document] |= (traits & Traits.Exact) != Traits.None ? bit : 0;
            ExactInTitle[document] |= (traits & Traits.ExactTitle) != Traits.None ? bit : 0;
            _current[document] = 0;
            _traits[document] = Traits.None;
        }

        _touchedCount = 0;
        return weight;
    }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(Totals);
        ArrayPool<ulong>.Shared.Return(Matched);
        ArrayPool<ulong>.Shared.Return(InTitle);
        ArrayPool<ulong>.Shared.Return(Exact);
        ArrayPool<ulong>.Shared.Return(ExactInTitle);
        ArrayPool<byte>.Shared.Return(Tiers);
        ArrayPool<float>.Shared.Return(Covered);
        ArrayPool<float>.Shared.Return(_current);
        ArrayPool<Traits>.Shared.Return(_traits);
        ArrayPool<int>.Shared.Return(_touched);
        ArrayPool<int>.Shared.Return(_documents);
    }

    private int CountExact(ReadOnlySpan<int> documents)
    {
        var count = 0;
        foreach (var document in documents)
        {
            count += (_traits[document] & Traits.Exact) != Traits.None ? 1 : 0;
        }

        return count;
    }

    private void Meet(int document)
    {
        if (Matched[document] == 0 && Tiers[document] == 0)
        {
            _documents[_documentCount++] = document;
        }
    }

    private T[] Rent<T>()
    {
        var rented = ArrayPool<T>.Shared.Rent(_count);
        Array.Clear(rented, 0, _count);
        return rented;
    }
}
