namespace PaperDigest.Digests.Search;

/// <summary>Keeps the best of many hits and counts the others: thousands need neither sorting nor storing.</summary>
internal sealed class BestHits(int limit)
{
    private readonly PriorityQueue<Hit, Hit> _best = new(Comparer<Hit>.Create((left, right) => Hit.Compare(right, left)));
    private readonly (float Answered, int Count)[] _peers = new (float Answered, int Count)[(int)Tier.Key + 1];

    /// <summary>How many there were in all.</summary>
    public int Total { get; private set; }

    public void Add(Hit hit)
    {
        Total++;
        ref var peers = ref _peers[(int)hit.Tier];
        if (hit.Answered > peers.Answered || peers.Count == 0)
        {
            peers = (hit.Answered, 1);
        }
        else if (hit.Answered >= peers.Answered)
        {
            peers.Count++;
        }

        if (_best.Count < limit)
        {
            _best.Enqueue(hit, hit);
        }
        else if (limit > 0 && Hit.Compare(hit, _best.Peek()) < 0)
        {
            _best.EnqueueDequeue(hit, hit);
        }
    }

    /// <summary>How many of a tier answer as much of the query as its best.</summary>
    public int PeersIn(Tier tier) => _peers[(int)tier].Count;

    /// <summary>Empties the best, in order.</summary>
    public List<Hit> Take()
    {
        var ordered = new List<Hit>(_best.Count);
        while (_best.TryDequeue(out var hit, out _))
        {
            ordered.Add(hit);
        }

        ordered.Reverse();
        return ordered;
    }
}
