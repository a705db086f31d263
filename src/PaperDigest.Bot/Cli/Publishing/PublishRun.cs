using System.Collections.Immutable;
using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PaperDigest.Bot.Digests;
using PaperDigest.Bot.Hosting;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Storage;
using PaperDigest.Storage.Leases;

namespace PaperDigest.Bot.Cli.Publishing;

/// <summary>One run of <c>publish</c>: plan, have it sent or send it, tell.</summary>
internal static class PublishRun
{
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(FrontDoor door, PublishRequest request, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var builder = BotHost.CreateBuilder(door, request.IsDry ? NoTokenNeeded(door) : BotHost.NoSettings);
        builder.Logging.ClearProviders();
        using var host = builder.Build();
        host.Services.GetRequiredService<IStartupValidator>().Validate();
        try
        {
            return await RunAsync(host.Services, request, console, cancellationToken);
        }
        catch (StorageException broken)
        {
            await console.Error.WriteLineAsync(broken.Message);
            return ExitCodes.Broken;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await console.Error.WriteLineAsync("Stopped. What is not posted yet stays due: a bot on this database posts it, and so does the same command again.");
            return ExitCodes.Broken;
        }
    }

    /// <summary>Who only looks ahead asks nothing of Discord: the token need not be at hand.</summary>
    private static Dictionary<string, string?> NoTokenNeeded(FrontDoor door) => new(StringComparer.Ordinal) { [$"{door.Section}:Token"] = "none" };

    private static async Task<int> RunAsync(IServiceProvider services, PublishRequest request, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<DigestLoader>().LookAsync(cancellationToken);
        var shelf = services.GetRequiredService<DigestShelf>();
        if (!shelf.Current.Weeks.Contains(request.Week))
        {
            await console.Error.WriteLineAsync(PublishText.NoDigest(request.Week, shelf));
            return ExitCodes.Broken;
        }

        var publication = services.GetRequiredService<Publication>();
        if (request.IsDry)
        {
            var foreseen = await publication.ForeseeAsync(shelf.Current, request.Week, request.Language, cancellationToken);
            await console.Output.WriteAsync(PublishText.Foreseen(request.Week, foreseen));
            return ExitCodes.Done;
        }

        var sending = new PublishSending(services.GetRequiredService<SenderLease>(), services.GetRequiredService<LoneSender>(), publication, services.GetRequiredService<TimeProvider>());
        var (entries, runs, isRefused) = await sending.SendAsync(
            () => publication.PlanAsync(shelf.Current, request.Week, request.Language, cancellationToken), request.Week, console, cancellationToken);
        await console.Output.WriteAsync(PublishText.Receipt(request.Week, entries, runs));
        return isRefused ? ExitCodes.RefusedByDiscord : IsAllWell(runs) ? ExitCodes.Done : ExitCodes.Broken;
    }

    private static bool IsAllWell(ImmutableArray<RunReceipt> runs) => runs.All(run => run.Numbers is { Refused: 0, Awaiting: 0, Open: 0 });
}
