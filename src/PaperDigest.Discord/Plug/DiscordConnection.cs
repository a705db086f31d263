using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Plug;

/// <summary>The domain's port, over our own client.</summary>
internal sealed class DiscordConnection(Arrival arrival, PostSending sending, PostFinding finding, DirectChannels directChannels, PlaceInspection places)
    : IDiscordConnection
{
    public bool SendsNonces => true;

    public Task<ConnectionEnd> RunAsync(DiscordListener listener, CancellationToken cancellationToken) => arrival.RunAsync(listener, cancellationToken);

    public Task<PostOutcome> PostAsync(Post post, CancellationToken cancellationToken) => sending.PostAsync(post, cancellationToken);

    public Task<LookupOutcome> FindPostAsync(Post post, PartMark mark, DateTimeOffset since, CancellationToken cancellationToken) =>
        finding.FindAsync(post, mark, since, cancellationToken);

    public Task<DirectChannelOutcome> OpenDirectChannelAsync(UserId user, CancellationToken cancellationToken) =>
        directChannels.OpenAsync(user, cancellationToken);

    public Task<ChannelOutcome> DescribeChannelAsync(ChannelId channel, CancellationToken cancellationToken) =>
        places.DescribeAsync(channel, cancellationToken);
}
