using Microsoft.Extensions.Logging;

namespace PaperDigest.Discord.Gateway;

/// <summary>Runs one session over one connection after another, until stopped or refused for good.</summary>
/// <remarks>Each connection's loops end before the next connection begins, so that no late frame can act on a later session.</remarks>
internal sealed partial class Shard(GatewaySession session, GatewayLine line, IdentifyGate gate, TimeProvider time, ILogger<Shard> log)
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    private readonly SharedSession _session = new(session, time);

    private int Id => line.Settings.Id;

    /// <summary>Listens. Events are handed on one by one, in order; the next is read when the last is in safe hands.</summary>
    public async Task<GatewayEnd> RunAsync(Func<GatewayEvent, CancellationToken, ValueTask> deliverAsync, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                if (_session.State is ShardState.FatallyClosed fatal)
                {
                    LogFatal(Id);
                    return new GatewayEnd.Fatal(fatal.Reason);
                }

                var plan = _session.PlanConnection();
                await Task.Delay(plan.Delay, time, cancellationToken);
                using var turn = plan.Resumes ? null : await gate.WaitTurnAsync(Id, cancellationToken);
                await ConnectAsync(plan, turn, deliverAsync, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new GatewayEnd.Stopped();
        }
    }

    private async Task ConnectAsync(
        ConnectPlan plan, IdentifyTurn? turn, Func<GatewayEvent, CancellationToken, ValueTask> deliverAsync, CancellationToken cancellationToken)
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
            _session.Handle(new SessionInput.Failed());
            return;
        }

        LogConnected(Id, address.Host, plan.Resumes);
        await using var conversation = new ShardConversation(_session, line, socket, turn, log);
        await conversation.RunAsync(deliverAsync, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: connected to {Host} (resuming: {Resumes})")]
    private partial void LogConnected(int shard, string host, bool resumes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: cannot reach {Host} ({Reason}); trying again")]
    private partial void LogUnreachable(int shard, string host, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: refused for good")]
    private partial void LogFatal(int shard);
}
