using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Gateway;

/// <summary>One connection of a session, from its opening to its end.</summary>
/// <remarks>Reading and heartbeats are two loops: a reader that must wait for room to hand an event on never delays a heartbeat.</remarks>
internal sealed partial class ShardConversation : IAsyncDisposable
{
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly SharedSession _session;
    private readonly GatewayLine _line;
    private readonly IGatewaySocket _socket;
    private readonly IdentifyTurn? _turn;
    private readonly ILogger _log;
    private readonly SendBudget _budget = new();
    private readonly Channel<bool> _ticks = System.Threading.Channels.Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ITimer _timer;
    private volatile bool _isDelivering;

    /// <summary>A conversation over a socket that is open.</summary>
    public ShardConversation(SharedSession session, GatewayLine line, IGatewaySocket socket, IdentifyTurn? turn, ILogger log)
    {
        _session = session;
        _line = line;
        _socket = socket;
        _turn = turn;
        _log = log;
        _timer = session.Time.CreateTimer(_ => _ticks.Writer.TryWrite(true), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private int Id => _line.Settings.Id;

    public async Task RunAsync(Func<GatewayEvent, CancellationToken, ValueTask> deliverAsync, CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        _session.Handle(new SessionInput.Opened());
        _session.Arm(_timer);
        Task[] loops = [ReadAsync(deliverAsync, over.Token), BeatAsync(over.Token)];
        await Task.WhenAny([.. loops, Task.Delay(Timeout.InfiniteTimeSpan, _session.Time, stopping.Token)]);
        if (cancellationToken.IsCancellationRequested)
        {
            // Before the loops end: a read that is cancelled takes the socket with it, and nobody would hear the goodbye.
            await CloseAsync(CloseCodes.Normal);
        }

        await over.CancelAsync();
        await Task.WhenAll(loops);
    }

    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    /// <summary>Ends when the connection does. Never throws but for our own bugs.</summary>
    private async Task ReadAsync(Func<GatewayEvent, CancellationToken, ValueTask> deliverAsync, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var message = await _socket.ReceiveAsync(cancellationToken);
                if (message.IsClosed)
                {
                    LogClosed(Id, message.CloseCode);
                    _session.Handle(new SessionInput.Closed(message.CloseCode));
                    return;
                }

                if (GatewayFrame.TryRead(message.Bytes) is not { } frame)
                {
                    LogUnreadableFrame(Id, message.Bytes.Length);
                }
                else if (!await PerformAsync(new SessionInput.Received(frame), deliverAsync, cancellationToken))
                {
                    return;
                }
            }
        }
        catch (IOException e)
        {
            LogBroken(Id, (e.InnerException ?? e).Message);
            _session.Handle(new SessionInput.Closed(null));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _session.Handle(new SessionInput.Closed(null));
        }
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in _ticks.Reader.ReadAllAsync(cancellationToken))
            {
                if (!await PerformAsync(new SessionInput.Ticked(_isDelivering), (_, _) => ValueTask.CompletedTask, cancellationToken))
                {
                    return;
                }
            }
        }
        catch (IOException e)
        {
            LogBroken(Id, (e.InnerException ?? e).Message);
            _session.Handle(new SessionInput.Closed(null));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The reader has the last word on a connection that ends.
        }
    }

    /// <summary>False when the connection is over.</summary>
    private async Task<bool> PerformAsync(SessionInput input, Func<GatewayEvent, CancellationToken, ValueTask> deliverAsync, CancellationToken cancellationToken)
    {
        var actions = _session.Handle(input);
        _session.Arm(_timer);
        foreach (var action in actions)
        {
            switch (action)
            {
                case SessionAction.Disconnect disconnect:
                    LogLeaving(Id, disconnect.Reason);
                    await CloseAsync(disconnect.Code);
                    return false;
                case SessionAction.Deliver deliver:
                    await DeliverAsync(deliver.Frame, deliverAsync, cancellationToken);
                    break;
                default:
                    await SendAsync(action, cancellationToken);
                    break;
            }
        }

        return true;
    }

    private async Task DeliverAsync(GatewayFrame frame, Func<GatewayEvent, CancellationToken, ValueTask> deliverAsync, CancellationToken cancellationToken)
    {
        _isDelivering = true;
        try
        {
            if (GatewayEvent.TryRead(frame) is { } happened)
            {
                await deliverAsync(happened, cancellationToken);
            }
        }
        catch (JsonException e)
        {
            LogUnreadableEvent(e, Id, frame.EventName);
        }
#pragma warning disable CA1031 // The edge of the unit of work: an event nobody can make sense of must not end the listening.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogEventLost(e, Id, frame.EventName);
        }
        finally
        {
            _isDelivering = false;
        }

        _session.MarkDelivered(frame.Sequence);
    }

    private async Task SendAsync(SessionAction action, CancellationToken cancellationToken)
    {
        if (!_budget.TrySpend(_session.Now, action is SessionAction.SendHeartbeat) || _line.FindFrame(action) is not { } frame)
        {
            return;
        }

        if (action is SessionAction.SendIdentify)
        {
            _turn?.Use();
        }

        using var timeout = new CancellationTokenSource(SendTimeout, _session.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await _socket.SendAsync(frame, either.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException("The gateway takes nothing more.", e);
        }
    }

    private async Task CloseAsync(int code)
    {
        using var timeout = new CancellationTokenSource(CloseTimeout, _session.Time);
        try
        {
            await _socket.CloseAsync(code, timeout.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            LogBroken(Id, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: closed by Discord with code {Code}")]
    private partial void LogClosed(int shard, int? code);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: leaving this connection, {Reason}")]
    private partial void LogLeaving(int shard, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: the connection broke ({Reason})")]
    private partial void LogBroken(int shard, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: a message of {Length} bytes is no frame; ignored")]
    private partial void LogUnreadableFrame(int shard, int length);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: {EventName} is not as documented; ignored")]
    private partial void LogUnreadableEvent(JsonException exception, int shard, string? eventName);

    [LoggerMessage(Level = LogLevel.Error, Message = "Shard {Shard}: {EventName} could not be taken in")]
    private partial void LogEventLost(Exception exception, int shard, string? eventName);
}
