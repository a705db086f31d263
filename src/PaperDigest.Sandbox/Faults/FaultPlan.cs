namespace PaperDigest.Sandbox.Faults;

/// <summary>The misfortune in store for requests. Thread-safe. The first fitting fault of the list strikes.</summary>
public sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<PlannedFault> _faults = [];
    private int _lastId;

    /// <summary>What is still in store.</summary>
    public IReadOnlyList<PlannedFault> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _faults];
            }
        }
    }

    /// <summary>Plans a fault.</summary>
    /// <param name="match">Which requests.</param>
    /// <param name="fault">What happens to them.</param>
    /// <param name="nth">The first matching request it strikes, counted from 1 and from now.</param>
    /// <param name="times">How many in a row it strikes.</param>
    public PlannedFault Add(RequestMatch match, Fault fault, int nth = 1, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nth, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_lock)
        {
            var planned = new PlannedFault(++_lastId, match, fault, nth - 1, times);
            _faults.Add(planned);
            return planned;
        }
    }

    /// <summary>Takes a fault out of the plan; false if it is not in it.</summary>
    public bool Remove(int id)
    {
        lock (_lock)
        {
            return _faults.RemoveAll(planned => planned.Id == id) > 0;
        }
    }

    /// <summary>Takes everything out of the plan.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _faults.Clear();
        }
    }

    internal Fault? TryTake(string method, string route, string? channel)
    {
        lock (_lock)
        {
            for (var index = 0; index < _faults.Count; index++)
            {
                var planned = _faults[index];
                if (!planned.Match.Fits(method, route, channel))
                {
                    continue;
                }

                if (planned.Skip > 0)
                {
                    _faults[index] = planned with { Skip = planned.Skip - 1 };
                    continue;
                }

                Strike(index, planned);
                return planned.Fault;
            }

            return null;
        }
    }

    private void Strike(int index, PlannedFault planned)
    {
        if (planned.Left == 1)
        {
            _faults.RemoveAt(index);
        }
        else
        {
            _faults[index] = planned with { Left = planned.Left - 1 };
        }
    }
}
