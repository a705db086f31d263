namespace PaperDigest.Delivery;

/// <summary>Sends what stands in the ledger, without planning anything itself: for a command that works while no bot runs.</summary>
public sealed class LoneSender
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(1);

    private readonly PostCrew _crew;
    private readonly DeliveryTime _time;

    internal LoneSender(PostCrew crew, DeliveryTime time)
    {
        _crew = crew;
        _time = time;
    }

    /// <summary>Sends until cancelled, then returns when all work in hand is given back or at its end; earlier if Discord refuses everything.</summary>
    /// <exception cref="Exception">The store failed.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!_crew.IsStopped)
            {
                await _crew.FillAsync(cancellationToken);
                await Task.Delay(await FindSleepAsync(cancellationToken), _time.Clock, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Enough was sent.
        }
        finally
        {
            await _crew.DrainAsync();
        }
    }

    // Not longer than a second: what is due may be due earlier than the ledger knows now, when a part in hand ends.
    private async Task<TimeSpan> FindSleepAsync(CancellationToken cancellationToken)
    {
        var shortest = TimeSpan.FromMilliseconds(50);
        var due = await _crew.FindNextDueAsync(cancellationToken);
        var sleep = due is { } moment ? moment - _time.Now : LongestSleep;
        return sleep < shortest ? shortest : sleep < LongestSleep ? sleep : LongestSleep;
    }
}
