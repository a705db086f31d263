using System.Collections.Concurrent;
using Discord;
using PaperDigest.Discord.Rest;
using PaperDigest.DiscordNet.Calls;
using PaperDigest.Ports;
using Answer = PaperDigest.Discord.Rest.RestAnswer<Discord.IChannel>;

namespace PaperDigest.DiscordNet.Plug;

/// <summary>The library's channels: it sends through objects, so each must be had before something can be posted there.</summary>
/// <remarks>From the gateway's tales where it tells of them, else asked for once. Thread-safe.</remarks>
internal sealed class LibraryChannels(LibraryClient client, LibraryCalls calls)
{
    private const int NotFound = 404;

    private readonly ConcurrentDictionary<ChannelId, IChannel> _asked = new();

    /// <summary>A channel to post to.</summary>
    public async Task<Answer> FindAsync(ChannelId channel, CancellationToken cancellationToken)
    {
        if ((client.Socket.GetChannel(channel.Value) ?? _asked.GetValueOrDefault(channel)) is { } known)
        {
            return new Answer.Succeeded(known);
        }

        var answer = await AskAsync(channel, cancellationToken);
        if (answer is Answer.Succeeded { Value: var found })
        {
            _asked.TryAdd(channel, found);
        }

        return answer;
    }

    /// <summary>A channel as Discord says now.</summary>
    public async Task<Answer> AskAsync(ChannelId channel, CancellationToken cancellationToken)
    {
        var answer = await calls.AskAsync(options => client.Socket.Rest.GetChannelAsync(channel.Value, options), RestTimeouts.Read, cancellationToken);
        return answer.Then<IChannel>(found => found is null ? new Answer.Refused(Missing(ErrorCodes.UnknownChannel)) : new Answer.Succeeded(found));
    }

    /// <summary>A person's direct channel: the library wants the person first, so this asks twice.</summary>
    public async Task<RestAnswer<ChannelId>> OpenDirectAsync(UserId user, CancellationToken cancellationToken)
    {
        var answer = await calls.AskAsync<IChannel?>(
            async options => await client.Socket.Rest.GetUserAsync(user.Value, options) is { } person ? await person.CreateDMChannelAsync(options) : null,
            RestTimeouts.Read,
            cancellationToken);
        return answer.Then<ChannelId>(channel =>
        {
            if (channel is null)
            {
                return new RestAnswer<ChannelId>.Refused(Missing(ErrorCodes.UnknownUser));
            }

            var id = new ChannelId(channel.Id);
            _asked.TryAdd(id, channel);
            return new RestAnswer<ChannelId>.Succeeded(id);
        });
    }

    /// <summary>The library answers "not found" with nothing.</summary>
    private static Refusal Missing(int code)
    {
        var rule = ErrorCodes.Of(code, NotFound);
        return new Refusal(NotFound, code, rule.Action, rule.Meaning);
    }
}
