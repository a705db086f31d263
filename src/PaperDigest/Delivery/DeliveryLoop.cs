using Microsoft.Extensions.Logging;
using PaperDigest.Digests;

namespace PaperDigest.Delivery;

/// <summary>Turns the calendar into posts for as long as it runs: plans what is due, has it sent, sleeps until something is due again.</summary>
/// <remarks><see cref="Wake"/> is thread-safe; turns come one after the other.</remarks>
public sealed partial class DeliveryLoop
{
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromSeconds(1);

    /// <summary>Slots are moments of a wall clock that may be set meanwhile: it is looked at now and then.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(1);

    private readonly Planner _planner;
    private readonly PostCrew _crew;
    private readonly DigestShelf _shelf;
    private readonly DeliveryTime _time;
    private readonly ILogger<DeliveryLoop> _logger;
    private readonly WakeSignal _signal;
    private DateTimeOffset _planAt = DateTimeOffset.MinValue;
    private volatile bool _mustPlan = true;

    internal DeliveryLoop(Planner planner, PostCrew crew, DigestShelf shelf, DeliveryTime time, ILogger<DeliveryLoop> logger)
    {
        _planner = planner;
        _crew = crew;
        _shelf = shelf;
        _time = time;
        _logger = logger;
        _signal = new WakeSignal(time.Clock);
    }

    /// <summary>Says that something changed (a subscription, a decision, a post on request): the loop plans and looks again at once.</summary>
    public void Wake()
    {
        _mustPlan = true;
        _signal.Ring();
    }

    /// <summary>Runs until cancelled, then returns when all work in hand is given back or at its end. What fails ends a turn, never the loop.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _shelf.Replaced += WakeUp;
        _planner.WishesChanged += WakeUp;
        _crew.PlaceFreed += LookAgain;
        try
        {
            await TurnForEverAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogStopping();
        }
        finally
        {
            _shelf.Replaced -= WakeUp;
            _planner.WishesChanged -= WakeUp;
            await _crew.DrainAsync();
            _crew.PlaceFreed -= LookAgain;
        }
    }

    /// <summary>One turn: plans if that is due, then begins as much work as the crew can take, without waiting for its end.</summary>
    /// <returns>When the next turn is due at the latest, UTC.</returns>
    internal async Task<DateTimeOffset> RunTurnAsync(CancellationToken cancellationToken)
    {
        if (_mustPlan || _time.Now >= _planAt)
        {
            await PlanAsync(cancellationToken);
        }

        await _crew.FillAsync(cancellationToken);
        return await _crew.FindNextDueAsync(cancellationToken) is { } due && due < _planAt ? due : _planAt;
    }

    private async Task TurnForEverAsync(CancellationToken cancellationToken)
    {
        var failures = 0;
        while (true)
        {
            _signal.Reset();
            var sleep = LongestSleep;
            try
            {
                var next = await RunTurnAsync(cancellationToken);
                failures = 0;
                sleep = TimeSpan.FromTicks(Math.Clamp((next - _time.Now).Ticks, ShortestSleep.Ticks, LongestSleep.Ticks));
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                sleep = BackOff(failures++);
                LogFailed(exception, sleep);
            }

            await _signal.WaitAsync(sleep, cancellationToken);
        }
    }

    private async Task PlanAsync(CancellationToken cancellationToken)
    {
        // Before anything is read: a wake-up meanwhile must not be forgotten.
        _mustPlan = false;
        try
        {
            var next = await _planner.PlanDueAsync(_shelf.Current, cancellationToken);
            _planAt = next < SoonestLookAround ? next.Value : SoonestLookAround;
        }
        catch
        {
            _mustPlan = true;
            throw;
        }
    }

    /// <summary>Another process on the same database may have changed what is due, and nobody rings for that.</summary>
    private DateTimeOffset SoonestLookAround => _time.Now + LongestSleep;

    private void WakeUp(object? sender, EventArgs arguments) => Wake();

    private void LookAgain(object? sender, EventArgs arguments) => _signal.Ring();

    private static TimeSpan BackOff(int failures)
    {
        var pause = TimeSpan.FromSeconds(1L << Math.Min(failures, 16));
        return pause < LongestBackOff ? pause : LongestBackOff;
    }

    [LoggerMessage(LogLevel.Error, "A turn of delivery failed; the next one comes in {Pause}")]
    private partial void LogFailed(Exception exception, TimeSpan pause);

    [LoggerMessage(LogLevel.Debug, "Delivery is stopping")]
    private partial void LogStopping();
}
