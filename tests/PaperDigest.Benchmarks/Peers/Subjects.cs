using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace PaperDigest.Benchmarks.Peers;

/// <summary>Everybody who can be measured.</summary>
internal static class Subjects
{
    private const string PathVariable = "PAPERDIGEST_DISCORDNET_PEER";

    /// <summary>Our client, in the smallest host there is.</summary>
    public static Subject OurClient { get; } = new("PaperDigest, client", assignment => Program(Dotnet, [typeof(Subjects).Assembly.Location, HiddenVerbs.Client], assignment));

    /// <summary>The real program with everything in it.</summary>
    public static Subject OurBot { get; } = new("PaperDigest, whole bot", assignment => Program(Dotnet, [BotProgram], assignment));

    /// <summary>The same over digests and a database that stand already.</summary>
    public static Subject OurBotOver(string digests, string connectionString) => OurBot with
    {
        Start = assignment =>
        {
            var start = OurBot.Start(assignment);
            start.Environment["Digests__Path"] = digests;
            start.Environment["Storage__ConnectionString"] = connectionString;
            return start;
        },
    };

    /// <summary>The published JavaScript client.</summary>
    public static Subject DiscordJs { get; } = new("discord.js", assignment => Program("node", [Path.Combine(AppContext.BaseDirectory, "Peers", "discordjs.mjs")], assignment));

    /// <summary>Where somebody built the peer on Discord.Net.</summary>
    public static Option<string?> DiscordNetPath { get; } = new("--discord-net")
    {
        Description = $"The built peer on Discord.Net (PaperDigest.Benchmarks.DiscordNet.dll), measured along if it is named; else the variable {PathVariable} is asked.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(PathVariable),
    };

    /// <summary>The peer on Discord.Net, if the machine has it.</summary>
    public static Subject? FindDiscordNet(ParseResult chosen) => chosen.GetValue(DiscordNetPath) is { Length: > 0 } path
        ? new Subject("Discord.Net", assignment => Program(Dotnet, [path], assignment))
        : null;

    /// <summary>In the folder it is built into, as it is shipped: beside us its libraries would be those of our own frameworks.</summary>
    private static string BotProgram
    {
        get
        {
            var ours = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(ours.Parent!.Parent!.FullName, "PaperDigest.Bot", ours.Name, "PaperDigest.Bot.dll"); // artifacts/bin/<project>/<configuration>
        }
    }

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static ProcessStartInfo Program(string program, IEnumerable<string> arguments, Assignment assignment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = assignment.Scratch,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["MEASURE_API"] = assignment.Api.AbsoluteUri;
        start.Environment["MEASURE_TOKEN"] = Assignment.Token;
        start.Environment["MEASURE_PER_SECOND"] = assignment.RequestsPerSecond.ToString(CultureInfo.InvariantCulture);
        start.Environment["Discord__ApiBaseUrl"] = assignment.Api.AbsoluteUri;
        start.Environment["Discord__Token"] = Assignment.Token;
        start.Environment["DiscordNet__ApiBaseUrl"] = assignment.Api.AbsoluteUri;
        start.Environment["DiscordNet__Token"] = Assignment.Token;
        start.Environment["Discord__GlobalRequestsPerSecond"] = assignment.RequestsPerSecond.ToString(CultureInfo.InvariantCulture);
        start.Environment["Digests__Path"] = Path.Combine(AppContext.BaseDirectory, "digests");
        start.Environment["Storage__ConnectionString"] = $"Data Source={Path.Combine(assignment.Scratch, "paperdigest.db")}";
        start.Environment["DOTNET_GCgen0size"] = "0x400000"; // as the Dockerfile has it
        start.Environment["HOME"] = start.Environment["APPDATA"] = assignment.Scratch;
        return start;
    }
}
