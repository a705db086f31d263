using System.Text.Json.Nodes;

namespace PaperDigest.Sandbox.Gateway;

/// <summary>What survives a lost connection: who, which events, and those sent lately. Used under the world's lock.</summary>
internal sealed class GatewaySession(string id, long intents, int shard, int shards, GatewayOptions options)
{
    private readonly Queue<(long Sequence, GatewayFrame.Payload Frame)> _sent = new();
    private long _sequence;

    public string Id => id;

    public long Intents => intents;

    public int Shard => shard;

    public int Shards => shards;

    /// <summary>The socket it speaks through; null between two.</summary>
    public GatewayConnection? Connection { get; private set; }

    public DateTimeOffset? LostAt { get; private set; }

    public void Attach(GatewayConnection connection)
    {
        Connection = connection;
        LostAt = null;
    }

    public void Detach(DateTimeOffset now)
    {
        Connection = null;
        LostAt = now;
    }

    public void Dispatch(string name, JsonNode? data)
    {
        var frame = GatewayFrame.Dispatch(name, ++_sequence, data);
        _sent.Enqueue((_sequence, frame));
        if (_sent.Count > options.ReplayBuffer)
        {
            _sent.Dequeue();
        }

        Connection?.Send(frame);
    }

    /// <summary>Sends again what came after a sequence number; false if that is not kept, or never was sent.</summary>
    public bool TryReplay(long after)
    {
        var oldest = _sent.TryPeek(out var first) ? first.Sequence : _sequence + 1;
        if (after > _sequence || after < oldest - 1)
        {
            return false;
        }

        foreach (var (_, frame) in _sent.Where(sent => sent.Sequence > after))
        {
            Connection?.Send(frame);
        }

        return true;
    }

    public bool Wants(long intent) => (intents & intent) != 0;

    public bool Covers(Worlds.Snowflake guildId) => (int)((guildId.Value >> Worlds.Snowflake.CounterBits) % (ulong)shards) == shard;
}
