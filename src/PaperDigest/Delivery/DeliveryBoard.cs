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
    public IAsyncEnumerable<DeliveryNews> ReadAllAsync(CancellationToken cancellationToken) => _news.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Puts news up; never waits.</summary>
    internal void Post(DeliveryNews news) => _news.Writer.TryWrite(news);
}
