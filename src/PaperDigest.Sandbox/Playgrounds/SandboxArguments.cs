namespace PaperDigest.Sandbox.Playgrounds;

/// <summary>What was said on the command line.</summary>
/// <param name="Port">The page's wished-for port.</param>
/// <param name="Digests">The folder of digests; none: the default.</param>
/// <param name="Database">The database to keep; none: one that goes with the program.</param>
/// <param name="IsVerbose">Whether the bot's log is shown.</param>
internal sealed record SandboxArguments(int Port, string? Digests, string? Database, bool IsVerbose);
