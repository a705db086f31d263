using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace PaperDigest.Delivery;

/// <summary>Where delivery news is put up; whoever tells admins reads it off.</summary>
/// <remarks>Thread-safe. It keeps the last thousand; every piece is read once, so one reader tells all.</remarks>
public sealed class DeliveryBoard
{
    private const int Capacity = 1000;

    private readonly Channel<DeliveryNews> _news = Channel.CreateBounded<DeliveryNews>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>News as it comes, until cancelled.</summary>
    /// <remarks>Unlike the channel's own reading of all, it goes on where its reader waits, without a detour over the thread pool.</remarks>
    public async IAsyncEnumerable<DeliveryNews> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await _news.Reader.WaitToReadAsync(cancellationToken))
        {
            while (_news.Reader.TryRead(out var news))
            {
                yield return news;
            }
        }
    }

    /// <summary>Puts news up; never waits.</summary>
    internal void Post(DeliveryNews news) => _news.Writer.TryWrite(news);
}
