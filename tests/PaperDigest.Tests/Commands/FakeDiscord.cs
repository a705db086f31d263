using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Commands;

/// <summary>A Discord that describes channels and does nothing else.</summary>
internal sealed class FakeDiscord : IDiscordConnection
{
    /// <summary>What every channel is.</summary>
    public ChannelOutcome Channel { get; set; } = new ChannelOutcome.Known(ChannelKind.Text, "papers", CommandBench.Enough);

    /// <summary>How often a channel was asked about.</summary>
    public int Descriptions { get; private set; }

    public bool SendsNonces => true;

    public Task<ConnectionEnd> RunAsync(DiscordListener listener, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<PostOutcome> PostAsync(Post post, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<LookupOutcome> FindPostAsync(Post post, PartMark mark, DateTimeOffset since, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DirectChannelOutcome> OpenDirectChannelAsync(UserId user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ChannelOutcome> DescribeChannelAsync(ChannelId channel, CancellationToken cancellationToken)
    {
        Descriptions++;
        return Task.FromResult(Channel);
    }
}
