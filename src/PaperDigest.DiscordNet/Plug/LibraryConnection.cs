using PaperDigest.Delivery;
using PaperDigest.Discord.Plug;
using PaperDigest.Ports;

namespace PaperDigest.DiscordNet.Plug;

/// <summary>The domain's port, over Discord.Net.</summary>
internal sealed class LibraryConnection(LibraryArrival arrival, LibraryPosts posts, PostFinding finding, DirectChannels directChannels, LibraryPlaces places)
    : IDiscordConnection
{
    /// <summary>The library has no argument for them.</summary>
    public bool SendsNonces => false;

    public Task<ConnectionEnd> RunAsync(DiscordListener listener, CancellationToken cancellationToken) => arrival.RunAsync(listener, cancellationToken);

    public Task<PostOutcome> PostAsync(Post post, CancellationToken cancellationToken) => posts.PostAsync(post, cancellationToken);

    public Task<LookupOutcome> FindPostAsync(Post post, PartMark mark, DateTimeOffset since, CancellationToken cancellationToken) =>
        finding.FindAsync(post, mark, since, cancellationToken);

    public Task<DirectChannelOutcome> OpenDirectChannelAsync(UserId user, CancellationToken cancellationToken) =>
        directChannels.OpenAsync(user, cancellationToken);

    public Task<ChannelOutcome> DescribeChannelAsync(ChannelId channel, CancellationToken cancellationToken) =>
        places.DescribeAsync(channel, cancellationToken);
}
