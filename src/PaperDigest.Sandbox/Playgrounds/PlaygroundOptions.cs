using PaperDigest.Bot.Hosting;

namespace PaperDigest.Sandbox.Playgrounds;

/// <summary>What a playground is made of.</summary>
public sealed class PlaygroundOptions
{
    /// <summary>The pretend Discord.</summary>
    public SandboxOptions Sandbox { get; init; } = new();

    /// <summary>How the bot reaches it.</summary>
    public FrontDoor Door { get; init; } = FrontDoor.BuiltIn;

    /// <summary>The folder the bot reads its digests from.</summary>
    public required string Digests { get; init; }

    /// <summary>The bot's database file.</summary>
    public required string Database { get; init; }

    /// <summary>Further settings of the bot, by configuration key; they win.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Whether the bot logs to the console, and not only where it is told to.</summary>
    public bool LogsToConsole { get; init; }
}
