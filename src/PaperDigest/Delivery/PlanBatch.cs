using System.Collections.Immutable;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>What was composed and is not on record yet; gives every digest its turn among those of its server.</summary>
internal sealed class PlanBatch
{
    private readonly ImmutableArray<LedgerEntry>.Builder _entries = ImmutableArray.CreateBuilder<LedgerEntry>();
    private readonly HashSet<Destination> _destinations = [];
    private readonly Dictionary<GuildId, int> _turns = [];

    public int Count => _entries.Count;

    public bool Reaches(Destination destination) => _destinations.Contains(destination);

    /// <summary>Takes what one subscription is owed.</summary>
    public void Add(ImmutableArray<LedgerEntry> owed)
    {
        if (owed is not [{ Destination: var destination }, ..])
        {
            return;
        }

        var turn = destination is Destination.Channel { Guild: var guild } ? _turns[guild] = _turns.GetValueOrDefault(guild, -1) + 1 : 0;
        _entries.AddRange(owed.Select(entry => entry with { Turn = turn }));
        _destinations.Add(destination);
    }

    public ImmutableArray<LedgerEntry> Drain()
    {
        _destinations.Clear();
        return _entries.DrainToImmutable();
    }
}
