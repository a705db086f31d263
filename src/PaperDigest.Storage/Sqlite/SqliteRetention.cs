using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PaperDigest.Storage.Sqlite;

/// <summary>Clears, once a day, what was posted and settled long ago: the rows stay for ever, with where and when and which papers, so that nothing comes twice.</summary>
/// <remarks>What was not posted keeps its content, however old: an admin may still ask for it.</remarks>
internal sealed partial class SqliteRetention(SqliteDatabase database, TimeProvider time, ILogger<SqliteRetention> logger) : BackgroundService
{
    /// <summary>How long what was posted is kept: a quarter, in which a look at what exactly was sent may be wanted.</summary>
    public static readonly TimeSpan KeepsFor = TimeSpan.FromDays(12 * 7);

    private const string Clear =
        """
        UPDATE body SET content = NULL
        WHERE content IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM ledger WHERE body_id = body.id AND (state <> 'sent' OR ended_at > $since))
        """;

    private static readonly TimeSpan Period = TimeSpan.FromDays(1);

    /// <summary>Clears what is old enough now.</summary>
    /// <returns>How many contents were cleared.</returns>
    public Task<int> ClearAsync(CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(Clear, ("$since", SqliteValues.Of(time.GetUtcNow() - KeepsFor))), cancellationToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            await TurnAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TurnAsync(CancellationToken cancellationToken)
    {
        try
        {
            LogCleared(await ClearAsync(cancellationToken));
        }
        catch (StorageException exception)
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Cleared {Count} contents that were posted long ago")]
    private partial void LogCleared(int count);

    [LoggerMessage(LogLevel.Error, "What was posted long ago could not be cleared; it is tried again tomorrow")]
    private partial void LogFailed(Exception exception);
}
