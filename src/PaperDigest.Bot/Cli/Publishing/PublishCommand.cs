using System.CommandLine;
using PaperDigest.Bot.Hosting;

namespace PaperDigest.Bot.Cli.Publishing;

/// <summary>The <c>publish</c> verb: a week to everybody now.</summary>
internal static class PublishCommand
{
    /// <summary>The verb with its help.</summary>
    public static Command Create(FrontDoor door)
    {
        var week = DigestArguments.Week();
        var isDry = new Option<bool>("--dry-run") { Description = "Say what would be posted, and write nothing. Needs no token." };
        var language = DigestArguments.Language("Only subscriptions in this language, such as en or zh-CN.");
        var command = new Command(
            "publish",
            """
            Makes a week due for every subscription now, waits for the end, and prints the receipt. What is posted already is not posted again;
            what was refused or skipped is tried again. Beside a running bot, that bot does the sending; alone, this command does, without a
            gateway session. Stopping it (Ctrl+C) loses nothing: what is left waits for the next bot.

            Exit codes: 0 everything is posted; 1 something was refused, or an admin must decide, or the world is broken;
            2 a setting is wrong; 4 Discord refuses the token.
            """)
        {
            week, isDry, language,
        };
        command.SetAction((parsed, stop) => PublishRun.RunAsync(
            door,
            new PublishRequest(parsed.GetRequiredValue(week), parsed.GetValue(language), parsed.GetValue(isDry)),
            parsed.InvocationConfiguration,
            stop));
        return command;
    }
}
