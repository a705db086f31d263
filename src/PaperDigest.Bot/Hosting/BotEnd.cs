using Microsoft.Extensions.Hosting;

namespace PaperDigest.Bot.Hosting;

/// <summary>Ends the bot from within, with the exit code that says why.</summary>
internal sealed class BotEnd(IHostApplicationLifetime lifetime)
{
    /// <summary>One of <see cref="ExitCodes"/>.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Stops the bot cleanly.</summary>
    public void Stop(int exitCode)
    {
        ExitCode = exitCode;
        lifetime.StopApplication();
    }
}
