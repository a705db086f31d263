using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PaperDigest.Bot.Digests;
using PaperDigest.Bot.Hosting;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Ports;
using PaperDigest.Storage;
using PaperDigest.Storage.Leases;

namespace PaperDigest.Bot.Cli.Moving;

/// <summary>The <c>subscriptions</c> verb: CSV out and in, for moving and backup.</summary>
internal static class SubscriptionsCommand
{
    private const string Standard = "-";

    /// <summary>The verb with its help.</summary>
    public static Command Create() => new(
        "subscriptions",
        $"""
        Subscriptions as CSV, for moving and backup. The columns:
        {string.Join(',', Sheet.Header)}

        Exit codes: 0 done; 1 the file or the database cannot be used, and nothing was imported; 2 a setting is wrong.
        """)
    {
        Verb("export", "Writes all subscriptions to a file; - for standard output.", ExportAsync),
        Verb("import", "Reads subscriptions from a file; - for standard input. When a line is wrong nothing is imported; the same file twice changes nothing.", ImportAsync),
    };

    private static Command Verb(string name, string description, Func<IServiceProvider, string, InvocationConfiguration, CancellationToken, Task<int>> runAsync)
    {
        var file = new Argument<string>("file") { Description = "The CSV file." };
        var verb = new Command(name, description) { file };
        verb.SetAction(async (parsed, stop) =>
        {
            var builder = Host.CreateEmptyApplicationBuilder(settings: null);
            BotHost.AddConfiguration(builder.Configuration, BotHost.NoSettings);
            builder.Services.AddLogging(logging => logging.ClearProviders()).AddStorage().AddDigests();
            using var host = builder.Build();
            try
            {
                return await runAsync(host.Services, parsed.GetRequiredValue(file), parsed.InvocationConfiguration, stop);
            }
            catch (Exception broken) when (broken is StorageException or IOException or UnauthorizedAccessException)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(broken.Message);
                return ExitCodes.Broken;
            }
        });
        return verb;
    }

    private static async Task<int> ExportAsync(IServiceProvider services, string file, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var all = await services.GetRequiredService<ISubscriptions>().ListAsync(new SubscriptionQuery(), cancellationToken);
        if (file is Standard)
        {
            await SheetWriter.WriteAsync(all, console.Output, cancellationToken);
        }
        else
        {
            await using var target = new StreamWriter(file);
            await SheetWriter.WriteAsync(all, target, cancellationToken);
        }

        await console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{all.Length} exported"));
        return ExitCodes.Done;
    }

    private static async Task<int> ImportAsync(IServiceProvider services, string file, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<DigestLoader>().LookAsync(cancellationToken);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var firstWeek = StartingWeek.Of(services.GetRequiredService<DigestShelf>().Current, now);
        using var source = file is Standard ? Console.In : new StreamReader(file);
        var (read, problems) = await new SheetReader(line => line.ToSubscription(firstWeek, now)).ReadAsync(source, cancellationToken);
        if (!problems.IsEmpty)
        {
            foreach (var problem in problems)
            {
                await console.Output.WriteLineAsync(problem.In(file));
            }

            await console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{problems.Length} mistakes; nothing was imported"));
            return ExitCodes.Broken;
        }

        var (added, changed, same) = await new SheetImport(services.GetRequiredService<ISubscriptions>()).ImportAsync(read, cancellationToken);
        await services.GetRequiredService<SenderLease>().NudgeAsync(cancellationToken);
        await console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{added} added, {changed} changed, {same} there already"));
        return ExitCodes.Done;
    }
}
