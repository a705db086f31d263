using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Discord.Wire;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Plug;

/// <summary>Tells the domain what happened to places: in order, beside the gateway's loop.</summary>
internal sealed partial class PlaceNotices(MembershipInquiry tryAskMembershipAsync, ILogger<PlaceNotices> log)
{
    private const int LineLength = 4096;

    private readonly Channel<GuildChange> _line = System.Threading.Channels.Channel.CreateBounded<GuildChange>(LineLength);

    /// <summary>Waits only while the line is full.</summary>
    public ValueTask TakeAsync(GuildChange change, CancellationToken cancellationToken) => _line.Writer.WriteAsync(change, cancellationToken);

    /// <summary>Tells until stopped.</summary>
    public async Task RunAsync(DiscordListener listener, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var change in _line.Reader.ReadAllAsync(cancellationToken))
            {
                await TellAsync(change, listener, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private async Task TellAsync(GuildChange change, DiscordListener listener, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var notice in ReadAsync(change, listener, cancellationToken))
            {
                await listener.NoticeAsync(notice, cancellationToken);
            }
        }
#pragma warning disable CA1031 // The edge of the unit of work: one notice that cannot be taken must not stop the others.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogBroken(e, change);
        }
    }

    private async IAsyncEnumerable<PlaceNotice> ReadAsync(GuildChange change, DiscordListener listener, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        switch (change)
        {
            case GuildChange.ChannelGone gone:
                yield return new PlaceNotice.ChannelGone(new GuildId(gone.Guild.Value), new ChannelId(gone.Channel.Value));
                yield break;
            case GuildChange.RoleGone gone:
                yield return new PlaceNotice.RoleGone(new GuildId(gone.Guild.Value), new RoleId(gone.Role.Value));
                yield break;
        }

        foreach (var guild in await ListDoubtfulAsync(change, listener, cancellationToken))
        {
            if (await tryAskMembershipAsync(guild, cancellationToken) == false)
            {
                yield return new PlaceNotice.GuildLeft(new GuildId(guild.Value));
            }
        }
    }

    /// <summary>Guilds we may have been removed from.</summary>
    private static async Task<IReadOnlyList<Snowflake>> ListDoubtfulAsync(GuildChange change, DiscordListener listener, CancellationToken cancellationToken)
    {
        switch (change)
        {
            case GuildChange.GuildLost lost:
                return [lost.Guild];
            case GuildChange.SessionBegan { Ready: var ready }:
                var listed = (ready.Guilds ?? []).Select(guild => guild.Id).ToHashSet();
                var used = await listener.ListGuildsAsync(cancellationToken);
                return [.. used.Select(guild => new Snowflake(guild.Value)).Where(guild => ready.Covers(guild) && !listed.Contains(guild))];
            default:
                throw new ArgumentOutOfRangeException(nameof(change));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Change} could not be taken in")]
    private partial void LogBroken(Exception exception, GuildChange change);
}
