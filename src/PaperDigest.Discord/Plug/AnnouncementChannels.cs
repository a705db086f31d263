using System.Collections.Concurrent;
using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Plug;

/// <summary>Tells which channels others can follow: as the gateway says, else asked once.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class AnnouncementChannels(DiscordRest rest, GuildCache guilds)
{
    private readonly ConcurrentDictionary<Snowflake, bool> _asked = new();

    /// <summary>Whether a channel is one. When that cannot be told, it may be: publishing will be refused then, which does no harm.</summary>
    public async Task<bool> IsOneAsync(Snowflake channel, CancellationToken cancellationToken)
    {
        if (guilds.FindChannel(channel) is { } known)
        {
            return known.Channel.Type is ChannelType.Announcement;
        }

        if (_asked.TryGetValue(channel, out var told))
        {
            return told;
        }

        try
        {
            var answer = await rest.SendAsync(new RestRequest(Routes.Channel(channel)), WireJson.Shapes.Channel, cancellationToken);
            return answer is not RestAnswer<Channel>.Succeeded { Value.Type: var type } || _asked.GetOrAdd(channel, type is ChannelType.Announcement);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return true;
        }
    }
}
