using System.Collections.Concurrent;
using PaperDigest.Digests;
using PaperDigest.Messages;

namespace PaperDigest.Commands.Papers;

/// <summary>Cards laid out lately: a community asks for the same few papers again and again, and laying one out is most of what an answer costs.</summary>
/// <remarks>Thread-safe. Cards of another catalogue are never given.</remarks>
internal sealed class RecentCards
{
    /// <summary>Some 10 kB each.</summary>
    private const int Kept = 256;

    private volatile Drawer _drawer = new(Catalogue.Empty);

    public Message Get(Catalogue catalogue, CardRequest wanted, Func<Message> compose)
    {
        var drawer = _drawer;
        if (drawer.Catalogue != catalogue || drawer.Cards.Count >= Kept)
        {
            _drawer = drawer = new Drawer(catalogue);
        }

        return drawer.Cards.GetOrAdd(wanted, static (_, make) => make(), compose);
    }

    private sealed class Drawer(Catalogue catalogue)
    {
        public Catalogue Catalogue => catalogue;

        public ConcurrentDictionary<CardRequest, Message> Cards { get; } = new();
    }
}
