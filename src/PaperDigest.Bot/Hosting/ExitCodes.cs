namespace PaperDigest.Bot.Hosting;

/// <summary>What the program's exit codes mean; a supervisor should not restart on any but <see cref="Broken"/>.</summary>
internal static class ExitCodes
{
    /// <summary>All well.</summary>
    public const int Done = 0;

    /// <summary>It ran, and something is wrong with what it looked at, or with the world.</summary>
    public const int Broken = 1;

    /// <summary>A setting is missing or wrong.</summary>
    public const int WrongSetting = 2;

    /// <summary>Another bot holds the sender's role on the same database.</summary>
    public const int AnotherBotRuns = 3;

    /// <summary>Discord refuses the token, the intents or the application.</summary>
    public const int RefusedByDiscord = 4;
}
