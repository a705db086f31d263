using PaperDigest.Delivery;

namespace PaperDigest.Ports;

/// <summary>Discord, as far as the domain needs it. A new client library is one implementation.</summary>
/// <remarks>Thread-safe. Calls pace themselves to Discord's limits; they work without <see cref="RunAsync"/>, which only listens.</remarks>
public interface IDiscordConnection
{
    /// <summary>
    /// Whether a message's nonce reaches Discord, so that while Discord remembers it the same message may be sent again without standing
    /// there twice. If not, one that may have been posted is only looked for.
    /// </summary>
    bool SendsNonces { get; }

    /// <summary>Registers the commands if they changed, listens, and has each interaction answered, until stopped or refused for good.</summary>
    Task<ConnectionEnd> RunAsync(DiscordListener listener, CancellationToken cancellationToken);

    /// <summary>Posts something. Cancelling before it was sent throws and means that nothing was sent; after that the end is awaited.</summary>
    Task<PostOutcome> PostAsync(Post post, CancellationToken cancellationToken);

    /// <summary>
    /// Looks for a message that may have been posted: by its mark among our own since a moment; of a forum post, among those we opened there since.
    /// Threads and publications are not looked for: those are repeated.
    /// </summary>
    Task<LookupOutcome> FindPostAsync(Post post, PartMark mark, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Opens, or finds again, a person's direct channel. Only for people who asked for it.</summary>
    Task<DirectChannelOutcome> OpenDirectChannelAsync(UserId user, CancellationToken cancellationToken);

    /// <summary>What a channel is and what we may do there, as Discord says now.</summary>
    Task<ChannelOutcome> DescribeChannelAsync(ChannelId channel, CancellationToken cancellationToken);
}
