using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PaperDigest.Ports;
using PaperDigest.Storage.Leases;
using PaperDigest.Storage.Sqlite;

namespace PaperDigest.Storage;

/// <summary>Wires the store.</summary>
public static class StorageSetup
{
    /// <summary>
    /// Adds <see cref="ILedger"/>, <see cref="ISubscriptions"/>, <see cref="INotices"/>, <see cref="IReceipts"/>, <see cref="IReadingLists"/>,
    /// <see cref="IPersonalRecords"/> and <see cref="SenderLease"/>, configured by <see cref="StorageOptions"/>.
    /// The database is opened when the host starts, or at first use without one; what is wrong with it is a <see cref="StorageException"/>.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SqliteDatabase>();
        services.AddSingleton<ILedger, SqliteLedger>();
        services.AddSingleton<SqliteSubscriptions>();
        services.AddSingleton<ISubscriptions>(provider => provider.GetRequiredService<SqliteSubscriptions>());
        services.AddSingleton<INotices, SqliteNotices>();
        services.AddSingleton<IReceipts, SqliteReceipts>();
        services.AddSingleton<IReadingLists, SqliteReadingLists>();
        services.AddSingleton<IPersonalRecords, SqlitePersonalRecords>();
        services.AddSingleton<ILeaseRow, SqliteLeaseRow>();
        services.AddSingleton(provider => new SenderLease(
            provider.GetRequiredService<ILeaseRow>(),
            provider.GetRequiredService<IOptions<StorageOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SenderLease>>()));
        services.AddHostedService<SqliteOpening>();
        services.AddHostedService<SqliteRetention>();
        return services;
    }
}
