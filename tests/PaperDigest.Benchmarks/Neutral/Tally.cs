using System.Diagnostics;

namespace PaperDigest.Benchmarks.Neutral;

/// <summary>What the server counted since it was last asked to begin again. Thread-safe.</summary>
internal sealed class Tally
{
    private readonly Lock _lock = new();
    private readonly HashSet<ulong> _channels = [];
    private int _messages;
    private int _globalRefusals;
    private int _channelRefusals;
    private int _deferred;
    private int _others;
    private long _first;
    private long _last;

    /// <summary>Messages taken so far.</summary>
    public int Messages
    {
        get
        {
            lock (_lock)
            {
                return _messages;
            }
        }
    }

    public void Message(ulong channel)
    {
        lock (_lock)
        {
            _messages++;
            _channels.Add(channel);
            Note();
        }
    }

    public void Refusal(bool isGlobal)
    {
        lock (_lock)
        {
            _ = isGlobal ? _globalRefusals++ : _channelRefusals++;
            Note();
        }
    }

    public void Deferral()
    {
        lock (_lock)
        {
            _deferred++;
        }
    }

    /// <summary>A request for something the server does not know.</summary>
    public void Unknown()
    {
        lock (_lock)
        {
            _others++;
        }
    }

    /// <summary>Gives the counts, and begins again.</summary>
    public ServerCounts Take()
    {
        lock (_lock)
        {
            var counts = new ServerCounts(_messages, _channels.Count, _globalRefusals, _channelRefusals, _deferred, _others, Stopwatch.GetElapsedTime(_first, _last).TotalSeconds);
            _channels.Clear();
            _messages = _globalRefusals = _channelRefusals = _deferred = _others = 0;
            _first = _last = 0;
            return counts;
        }
    }

    private void Note()
    {
        _last = Stopwatch.GetTimestamp();
        _first = _first == 0 ? _last : _first;
    }
}
