using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PaperDigest.Bot.Hosting;
using PaperDigest.Storage;

namespace PaperDigest.Bot.Cli;

/// <summary>What the program does without a verb: the bot, until it is stopped or cannot go on.</summary>
internal static class RunBot
{
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(FrontDoor door, CancellationToken cancellationToken)
    {
        using var host = BotHost.CreateBuilder(door, BotHost.NoSettings).Build();
        try
        {
            if (await BotStart.StartAsync(host, cancellationToken) is BotStart.RefusedBy refused)
            {
                await Console.Error.WriteLineAsync(
                    $"Another bot sends from this database: {refused.Holder}. Stop it first, or give this one its own Storage__ConnectionString.");
                return ExitCodes.AnotherBotRuns;
            }

            await host.WaitForShutdownAsync(cancellationToken);
            return host.Services.GetRequiredService<BotEnd>().ExitCode;
        }
        catch (StorageException broken)
        {
            await Console.Error.WriteLineAsync(broken.Message);
            return ExitCodes.Broken;
        }
    }
}
