using Microsoft.Extensions.Hosting;

namespace PaperDigest.Storage.Sqlite;

/// <summary>Opens the database before anything else starts, so that what is wrong with it is said at once and once.</summary>
internal sealed class SqliteOpening(SqliteDatabase database) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => database.OpenAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
