using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PaperDigest.Ports;
using PaperDigest.Storage.Leases;
using PaperDigest.Storage.Tests.Sqlite;

namespace PaperDigest.Storage.Tests;

public sealed class StorageSetupTests : IAsyncDisposable
{
    private readonly SqliteTestDatabase _file = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    [Fact]
    public async Task Stores_and_role_work_when_the_host_has_started()
    {
        using var host = Build(("Storage:ConnectionString", $"Data Source={_file.Path}"));
        await host.StartAsync(Cancellation);
        var lease = host.Services.GetRequiredService<SenderLease>();

        Assert.True(File.Exists(_file.Path));
        Assert.IsType<LeaseOutcome.Held>(await lease.AcquireAsync(Cancellation));
        Assert.Empty(await host.Services.GetRequiredService<ISubscriptions>().ListAsync(new SubscriptionQuery(), Cancellation));
        Assert.Null(await host.Services.GetRequiredService<ILedger>().FindNextDueAsync(Cancellation));
    }

    [Fact]
    public async Task Role_is_given_up_when_the_host_is_disposed()
    {
        using (var host = Build(("Storage:ConnectionString", $"Data Source={_file.Path}")))
        {
            await host.Services.GetRequiredService<SenderLease>().AcquireAsync(Cancellation);
        }

        await using var store = _file.Open(TimeProvider.System);
        await using var lease = store.NewLease();
        Assert.Null(await lease.FindHolderAsync(Cancellation));
    }

    [Theory]
    [InlineData("ConnectionString", "")]
    [InlineData("SenderLease", "1.00:00:00")]
    public async Task Wrong_setting_stops_the_host_and_is_named(string name, string value)
    {
        using var host = Build(($"Storage:{name}", value));

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancellation));

        Assert.Contains($"StorageOptions.{name}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unusable_database_stops_the_host()
    {
        Directory.CreateDirectory(_file.Path);
        using var host = Build(("Storage:ConnectionString", $"Data Source={_file.Path}"));

        await Assert.ThrowsAsync<StorageException>(() => host.StartAsync(Cancellation));
    }

    private static IHost Build(params (string Name, string Value)[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
        builder.Services.AddStorage();
        return builder.Build();
    }
}
