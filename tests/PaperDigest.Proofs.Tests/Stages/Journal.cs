using System.Globalization;

namespace PaperDigest.Proofs.Tests.Stages;

/// <summary>What happened in one world, in order: printed when its seed fails, and counted over all seeds.</summary>
internal sealed class Journal(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly List<(string Kind, string Line)> _entries = [];

    /// <summary>How often each kind of thing happened.</summary>
    public IEnumerable<(string Kind, int Count)> Counts
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries.CountBy(entry => entry.Kind, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))];
            }
        }
    }

    /// <param name="kind">What is counted: few different ones.</param>
    /// <param name="line">What is printed.</param>
    public void Note(string kind, string line)
    {
        lock (_lock)
        {
            _entries.Add((kind, string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():MM-dd HH:mm:ss.fff} {line}")));
        }
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        lock (_lock)
        {
            return string.Join('\n', _entries.Select(entry => entry.Line));
        }
    }
}
