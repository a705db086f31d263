using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Plug;

/// <summary>Tells the domain what happened to places: in order, beside the gateway's loop.</summary>
internal sealed partial class PlaceNotices(PlaceInspection places, ILogger<PlaceNotices> log)
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
            if (await TryReadAsync(change, cancellationToken) is { } notice)
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

    private async Task<PlaceNotice?> TryReadAsync(GuildChange change, CancellationToken cancellationToken) => change switch
    {
        GuildChange.ChannelGone gone => new PlaceNotice.ChannelGone(new GuildId(gone.Guild.Value), new ChannelId(gone.Channel.Value)),
        GuildChange.RoleGone gone => new PlaceNotice.RoleGone(new GuildId(gone.Guild.Value), new RoleId(gone.Role.Value)),
        GuildChange.GuildLost lost => await places.TryAskMembershipAsync(lost.Guild, cancellationToken) == false
            ? new PlaceNotice.GuildLeft(new GuildId(lost.Guild.Value))
            : null,
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Change} could not be taken in")]
    private partial void LogBroken(Exception exception, GuildChange change);
}
