using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PaperDigest.Bot.Hosting;
using PaperDigest.Storage;
using PaperDigest.Storage.Leases;

namespace PaperDigest.Bot.Cli;

/// <summary>The <c>health</c> verb: whether a bot on this database has given a sign of life lately. The container asks it.</summary>
internal static class HealthCommand
{
    /// <summary>The verb with its help.</summary>
    public static Command Create()
    {
        var command = new Command("health", "Exits 0 while a bot on this database is alive, 1 otherwise.");
        command.SetAction((_, stop) => RunAsync(stop));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        BotHost.AddConfiguration(builder.Configuration, BotHost.NoSettings);
        builder.Services.AddLogging(logging => logging.ClearProviders()).AddStorage();
        using var host = builder.Build();
        try
        {
            var holder = await host.Services.GetRequiredService<SenderLease>().FindHolderAsync(cancellationToken);
            var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            var isAlive = holder?.IsAliveAt(now) == true;
            await Console.Out.WriteLineAsync(isAlive ? $"alive: {holder}" : holder is null ? "no bot runs on this database" : $"silent: {holder}");
            return isAlive ? ExitCodes.Done : ExitCodes.Broken;
        }
        catch (StorageException broken)
        {
            await Console.Error.WriteLineAsync(broken.Message);
            return ExitCodes.Broken;
        }
    }
}
