using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PaperDigest.Bot.Digests;
using PaperDigest.Commands;
using PaperDigest.Delivery;
using PaperDigest.Storage;

namespace PaperDigest.Bot.Hosting;

/// <summary>The whole bot, wired: the program starts it, and so do the sandbox and the journeys.</summary>
public static class BotHost
{
    /// <summary>Nothing to say beyond files and environment.</summary>
    internal static IReadOnlyDictionary<string, string?> NoSettings { get; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Makes a builder with every feature added, in reading order. Whoever builds may still set time, chance, settings and logging.</summary>
    /// <param name="door">How it reaches Discord.</param>
    /// <param name="settings">Settings that win over files and environment, by their configuration key: <c>Discord:Token</c>.</param>
    public static HostApplicationBuilder CreateBuilder(FrontDoor door, IReadOnlyDictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "PaperDigest" });
        AddConfiguration(builder.Configuration, settings);
        AddLogging(builder);
        builder.Services.TryAddSingleton(TimeProvider.System);
#pragma warning disable RS0030 // the one place where real chance comes in
        builder.Services.TryAddSingleton(Random.Shared);
#pragma warning restore RS0030
        door.AddConnection(builder.Services)
            .AddStorage()
            .AddDigests()
            .AddDelivery()
            .AddCommands()
            .AddSingleton<BotEnd>()
            .AddSingleton<BeginAgain>()
            .AddSingleton(DiscordListening.CreateListener)
            .AddHostedService<SenderRole>()
            .AddHostedService<WeeklyDelivery>()
            .AddHostedService<FeedCare>()
            .AddHostedService<DiscordListening>();
        return builder;
    }

    /// <summary>Files beside the program, files in the working folder, user secrets, environment, then what the caller says.</summary>
    internal static void AddConfiguration(ConfigurationManager configuration, IReadOnlyDictionary<string, string?> settings) => configuration
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true, reloadOnChange: false)
        .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true, reloadOnChange: false)
        .AddUserSecrets(typeof(BotHost).Assembly, optional: true)
        .AddEnvironmentVariables()
        .AddInMemoryCollection(settings);

    private static void AddLogging(HostApplicationBuilder builder) => builder.Logging
        .AddConfiguration(builder.Configuration.GetSection("Logging"))
        .AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-dd HH:mm:ss'Z' ";
            console.UseUtcTimestamp = true;
        });
}
