using Microsoft.Extensions.Logging;

namespace PaperDigest.Delivery.Care;

/// <summary>Takes care for as long as it runs: tells news as they come, and walks a round every half hour.</summary>
public sealed partial class CareLoop
{
    /// <summary>Often enough that a right taken away is noticed while somebody is awake to give it back.</summary>
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromMinutes(30);

    private readonly DeliveryBoard _board;
    private readonly NewsDesk _desk;
    private readonly CareRound _round;
    private readonly DeliveryTime _time;
    private readonly ILogger<CareLoop> _logger;

    internal CareLoop(DeliveryBoard board, NewsDesk desk, CareRound round, DeliveryTime time, ILogger<CareLoop> logger)
    {
        _board = board;
        _desk = desk;
        _round = round;
        _time = time;
        _logger = logger;
    }

    /// <summary>Runs until cancelled. What fails is logged and ends nothing: the next round looks again.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(ReadNewsAsync(cancellationToken), WalkRoundsAsync(cancellationToken));

    /// <summary>Walks one round now.</summary>
    internal Task WalkAsync(CancellationToken cancellationToken) => GuardAsync(() => _round.WalkAsync(_time.Now, cancellationToken), cancellationToken);

    private async Task ReadNewsAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var news in _board.ReadAllAsync(cancellationToken))
            {
                await GuardAsync(() => _desk.TellAsync(news, _time.Now, cancellationToken), cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private async Task WalkRoundsAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var timer = new PeriodicTimer(BetweenRounds, _time.Clock);
            do
            {
                await WalkAsync(cancellationToken);
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private async Task GuardAsync(Func<Task> care, CancellationToken cancellationToken)
    {
        try
        {
            await care();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "Somebody could not be told; the next round looks again")]
    private partial void LogFailed(Exception exception);
}
