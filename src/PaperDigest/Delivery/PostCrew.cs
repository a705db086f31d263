using Microsoft.Extensions.Logging;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>Works on several parts at once, so that one slow place holds up no other.</summary>
/// <param name="ledger">Gives out the work.</param>
/// <param name="workAsync">Takes one part to its end.</param>
/// <param name="board">Is told when sending stops.</param>
/// <param name="time">How many at once, and for how long.</param>
/// <param name="logger">For what fails.</param>
internal sealed partial class PostCrew(
    ILedger ledger,
    Func<LedgerEntry, CancellationToken, Task<WorkEnd>> workAsync,
    DeliveryBoard board,
    DeliveryTime time,
    ILogger<PostCrew> logger)
{
    private readonly Lock _lock = new();
    private readonly HashSet<Task> _busy = [];
    private bool _isStopped;

    /// <summary>Raised when a place in the crew is free again, on the worker's thread.</summary>
    public event EventHandler? PlaceFreed;

    /// <summary>Whether Discord refused everything: then nothing is claimed any more.</summary>
    public bool IsStopped
    {
        get
        {
            lock (_lock)
            {
                return _isStopped;
            }
        }
    }

    private bool IsFull => FreePlaces == 0;

    private int FreePlaces
    {
        get
        {
            lock (_lock)
            {
                return Math.Max(0, time.Workers - _busy.Count);
            }
        }
    }

    /// <summary>Claims what is due for every free place and begins it, until nothing is due or everybody is busy.</summary>
    /// <returns>How many parts were begun.</returns>
    public async Task<int> FillAsync(CancellationToken cancellationToken)
    {
        var begun = 0;
        while (!IsStopped && !IsFull)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var claimed = await ledger.ClaimAsync(time.Now, time.LeaseEnd, FreePlaces, cancellationToken);
            if (claimed.IsEmpty)
            {
                break;
            }

            begun += claimed.Length;
            foreach (var entry in claimed)
            {
                Begin(entry, cancellationToken);
            }
        }

        return begun;
    }

    /// <summary>When something more can be claimed; none if nothing is open, or if a place must be freed first.</summary>
    public async Task<DateTimeOffset?> FindNextDueAsync(CancellationToken cancellationToken) =>
        IsStopped || IsFull ? null : await ledger.FindNextDueAsync(cancellationToken);

    /// <summary>Waits until nobody is busy.</summary>
    public async Task DrainAsync()
    {
        while (Busy() is { Length: > 0 } tasks)
        {
            await Task.WhenAll(tasks);
        }
    }

    private Task[] Busy()
    {
        lock (_lock)
        {
            return [.. _busy];
        }
    }

    private void Begin(LedgerEntry entry, CancellationToken cancellationToken)
    {
        var work = WorkAsync(entry, cancellationToken);
        lock (_lock)
        {
            if (!work.IsCompleted)
            {
                _busy.Add(work);
            }
        }

        _ = work.ContinueWith(Leave, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Leave(Task work)
    {
        lock (_lock)
        {
            _busy.Remove(work);
        }

        PlaceFreed?.Invoke(this, EventArgs.Empty);
    }

    private async Task WorkAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            if (await workAsync(entry, cancellationToken) is WorkEnd.MustStop stop)
            {
                Stop(stop.Reason);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception, entry.Key);
        }
        catch (OperationCanceledException)
        {
            LogLeft(entry.Key);
        }
    }

    private void Stop(string reason)
    {
        lock (_lock)
        {
            if (_isStopped)
            {
                return;
            }

            _isStopped = true;
        }

        LogStopped(reason);
        board.Post(new DeliveryNews.SendingStopped(reason));
    }

    [LoggerMessage(LogLevel.Error, "Part {Key} failed; its lease will run out and it will be looked up")]
    private partial void LogFailed(Exception exception, PartKey key);

    [LoggerMessage(LogLevel.Debug, "Part {Key} was left to its lease while stopping")]
    private partial void LogLeft(PartKey key);

    [LoggerMessage(LogLevel.Critical, "Discord refuses everything, so nothing is sent any more until the program is started again: {Reason}")]
    private partial void LogStopped(string reason);
}
