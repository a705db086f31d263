using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Gateway;

/// <summary>Runs one session over one connection after another, until stopped or refused for good.</summary>
/// <remarks>
/// Reading and heartbeats are two loops over one session: a reader that must wait for room to hand an event on never delays a
/// heartbeat. Each connection's loops end before the next connection begins, so that no late frame can act on a later session.
/// </remarks>
internal sealed partial class Shard(GatewaySession session, GatewayLine line, IdentifyGate gate, TimeProvider time, ILogger<Shard> log)
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly SendBudget _budget = new();
    private readonly long _start = time.GetTimestamp();

    private int Id => line.Settings.Id;

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Listens. Events are handed on one by one, in order; the next is read when the last is in safe hands.</summary>
    public async Task<GatewayEnd> RunAsync(Func<GatewayEvent, CancellationToken, ValueTask> deliverAsync, CancellationToken cancellationToken)
    {
        try
        {
            while (session.State is not ShardState.FatallyClosed)
            {
                var plan = session.PlanConnection();
                await Task.Delay(plan.Delay, time, cancellationToken);
                if (!plan.Resumes)
                {
                    await gate.WaitTurnAsync(Id, cancellationToken);
                }

                if (!await TryConnectAsync(plan, deliverAsync, cancellationToken) && !plan.Resumes)
                {
                    gate.GiveBack();
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new GatewayEnd.Stopped();
        }

        var fatal = (ShardState.FatallyClosed)session.State;
        LogFatal(Id);
        return new GatewayEnd.Fatal(fatal.Reason);
    }

    private async Task<bool> TryConnectAsync(ConnectPlan plan, Func<GatewayEvent, CancellationToken, ValueTask> deliverAsync, CancellationToken cancellationToken)
    {
        await using var socket = line.CreateSocket();
        var address = line.AddressFor(plan);
        using var timeout = new CancellationTokenSource(ConnectTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await socket.ConnectAsync(address, either.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            LogUnreachable(Id, address.Host, (e.InnerException ?? e).Message);
            Handle(new SessionInput.Failed());
            return false;
        }

        LogConnected(Id, address.Host, plan.Resumes);
        await ConverseAsync(socket, deliverAsync, cancellationToken);
        return true;
    }

    private async Task ConverseAsync(IGatewaySocket socket, Func<GatewayEvent, CancellationToken, ValueTask> deliverAsync, CancellationToken cancellationToken)
    {
        using var conversation = new CancellationTokenSource();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(conversation.Token, cancellationToken);
        var ticks = System.Threading.Channels.Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        await using var timer = time.CreateTimer(_ => ticks.Writer.TryWrite(true), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var connection = new Connection(socket, timer, deliverAsync);
        Handle(new SessionInput.Opened());
        Arm(timer);
        Task[] loops = [ReadAsync(connection, conversation.Token), BeatAsync(connection, ticks.Reader, conversation.Token)];
        await Task.WhenAny([.. loops, Task.Delay(Timeout.InfiniteTimeSpan, time, stopping.Token)]);
        if (cancellationToken.IsCancellationRequested)
        {
            // Before the loops end: a read that is cancelled takes the socket with it, and nobody would hear the goodbye.
            await CloseAsync(socket, CloseCodes.Normal);
        }

        await conversation.CancelAsync();
        await Task.WhenAll(loops);
    }

    /// <summary>Ends when the connection does. Never throws but for our own bugs.</summary>
    private async Task ReadAsync(Connection connection, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var message = await connection.Socket.ReceiveAsync(cancellationToken);
                if (message.IsClosed)
                {
                    LogClosed(Id, message.CloseCode);
                    Handle(new SessionInput.Closed(message.CloseCode));
                    return;
                }

                if (GatewayFrame.TryRead(message.Bytes) is not { } frame)
                {
                    LogUnreadableFrame(Id, message.Bytes.Length);
                }
                else if (!await PerformAsync(connection, new SessionInput.Received(frame), cancellationToken))
                {
                    return;
                }
            }
        }
        catch (IOException)
        {
            LogBroken(Id);
            Handle(new SessionInput.Closed(null));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Handle(new SessionInput.Closed(null));
        }
    }

    private async Task BeatAsync(Connection connection, ChannelReader<bool> ticks, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in ticks.ReadAllAsync(cancellationToken))
            {
                if (!await PerformAsync(connection, new SessionInput.Ticked(), cancellationToken))
                {
                    return;
                }
            }
        }
        catch (IOException)
        {
            LogBroken(Id);
            Handle(new SessionInput.Closed(null));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The reader has the last word on a connection that ends.
        }
    }

    /// <summary>False when the connection is over.</summary>
    private async Task<bool> PerformAsync(Connection connection, SessionInput input, CancellationToken cancellationToken)
    {
        var actions = Handle(input);
        Arm(connection.Timer);
        foreach (var action in actions)
        {
            switch (action)
            {
                case SessionAction.Disconnect disconnect:
                    LogLeaving(Id, disconnect.Reason);
                    await CloseAsync(connection.Socket, disconnect.Code);
                    return false;
                case SessionAction.Deliver deliver:
                    await DeliverAsync(connection, deliver.Frame, cancellationToken);
                    break;
                default:
                    await SendAsync(connection.Socket, action, cancellationToken);
                    break;
            }
        }

        return true;
    }

    private async Task DeliverAsync(Connection connection, GatewayFrame frame, CancellationToken cancellationToken)
    {
        try
        {
            if (GatewayEvent.TryRead(frame) is { } happened)
            {
                await connection.DeliverAsync(happened, cancellationToken);
            }
        }
        catch (JsonException e)
        {
            LogUnreadableEvent(e, Id, frame.EventName);
        }

        lock (_lock)
        {
            session.MarkDelivered(frame.Sequence);
        }
    }

    private async Task SendAsync(IGatewaySocket socket, SessionAction action, CancellationToken cancellationToken)
    {
        bool mayGo;
        lock (_lock)
        {
            mayGo = _budget.TrySpend(Now, action is SessionAction.SendHeartbeat);
        }

        if (!mayGo || line.FindFrame(action) is not { } frame)
        {
            return;
        }

        using var timeout = new CancellationTokenSource(SendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await socket.SendAsync(frame, either.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException("The gateway takes nothing more.", e);
        }
    }

    private async Task CloseAsync(IGatewaySocket socket, int code)
    {
        using var timeout = new CancellationTokenSource(CloseTimeout, time);
        try
        {
            await socket.CloseAsync(code, timeout.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            LogBroken(Id);
        }
    }

    private IReadOnlyList<SessionAction> Handle(SessionInput input)
    {
        lock (_lock)
        {
            return session.Handle(input, Now);
        }
    }

    private void Arm(ITimer timer)
    {
        TimeSpan? next;
        lock (_lock)
        {
            next = session.NextTick - Now;
        }

        timer.Change(next is { } due ? (due > TimeSpan.Zero ? due : TimeSpan.Zero) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private sealed record Connection(IGatewaySocket Socket, ITimer Timer, Func<GatewayEvent, CancellationToken, ValueTask> DeliverAsync);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: connected to {Host} (resuming: {Resumes})")]
    private partial void LogConnected(int shard, string host, bool resumes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: cannot reach {Host} ({Reason}); trying again")]
    private partial void LogUnreachable(int shard, string host, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: closed by Discord with code {Code}")]
    private partial void LogClosed(int shard, int? code);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: leaving this connection, {Reason}")]
    private partial void LogLeaving(int shard, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: the connection broke")]
    private partial void LogBroken(int shard);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: refused for good")]
    private partial void LogFatal(int shard);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: a message of {Length} bytes is no frame; ignored")]
    private partial void LogUnreadableFrame(int shard, int length);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: {EventName} is not as documented; ignored")]
    private partial void LogUnreadableEvent(JsonException exception, int shard, string? eventName);
}
