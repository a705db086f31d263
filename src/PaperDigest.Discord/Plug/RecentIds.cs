using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Plug;

/// <summary>Remembers the last ids seen: events may come twice. Thread-safe.</summary>
internal sealed class RecentIds(int capacity)
{
    private readonly Lock _lock = new();
    private readonly HashSet<Snowflake> _known = [];
    private readonly Queue<Snowflake> _order = new();

    /// <summary>False if it was seen before.</summary>
    public bool TryAdd(Snowflake id)
    {
        lock (_lock)
        {
            if (!_known.Add(id))
            {
                return false;
            }

            _order.Enqueue(id);
            if (_order.Count > capacity)
            {
                _known.Remove(_order.Dequeue());
            }

            return true;
        }
    }
}
