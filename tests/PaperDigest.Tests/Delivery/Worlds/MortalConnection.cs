using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Delivery.Worlds;

/// <summary>Discord as one process reaches it: it may die before the request or before the answer.</summary>
internal sealed class MortalConnection(PretendDiscord discord, Fate fate) : IDiscordConnection
{
    public bool SendsNonces => discord.TakesNonces;

    public Task<ConnectionEnd> RunAsync(DiscordListener listener, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<PostOutcome> PostAsync(Post post, CancellationToken cancellationToken) =>
        fate.LiveThroughAsync(() => discord.PostAsync(post, cancellationToken));

    public Task<LookupOutcome> FindPostAsync(Post post, PartMark mark, DateTimeOffset since, CancellationToken cancellationToken) =>
        fate.LiveThroughAsync(() => Task.FromResult(discord.Find(post, mark, since)));

    public Task<DirectChannelOutcome> OpenDirectChannelAsync(UserId user, CancellationToken cancellationToken) =>
        fate.LiveThroughAsync(() => Task.FromResult(discord.Open(user)));

    public Task<ChannelOutcome> DescribeChannelAsync(ChannelId channel, CancellationToken cancellationToken) =>
        fate.LiveThroughAsync(() => Task.FromResult(discord.Describe(channel)));
}
