using System.CommandLine;
using Microsoft.Extensions.Options;
using PaperDigest.Bot.Cli.Moving;
using PaperDigest.Bot.Cli.Previewing;
using PaperDigest.Bot.Cli.Publishing;
using PaperDigest.Bot.Hosting;

namespace PaperDigest.Bot.Cli;

/// <summary>The program's command line: without a verb it runs the bot.</summary>
public static class BotCommandLine
{
    /// <returns>The exit code: 0 all well, 1 something is wrong with the world, 2 a wrong setting, 3 another bot runs, 4 Discord refuses us.</returns>
    public static async Task<int> RunAsync(FrontDoor door, string[] args, CancellationToken cancellationToken)
    {
        var root = new RootCommand("PaperDigest: weekly research-paper digests for Discord. Without a verb it runs the bot.")
        {
            LintCommand.Create(),
            PreviewCommand.Create(),
            HealthCommand.Create(),
            PublishCommand.Create(door),
            SubscriptionsCommand.Create(),
        };
        root.SetAction((_, stop) => RunBot.RunAsync(door, stop));
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellationToken);
        }
        catch (OptionsValidationException wrong)
        {
            return await SayAsync(SettingsProblem.Describe(wrong, door));
        }
        catch (InvalidOperationException wrong) when (SettingsProblem.TryDescribe(wrong) is { } text)
        {
            return await SayAsync(text);
        }
    }

    private static async Task<int> SayAsync(string text)
    {
        await Console.Error.WriteLineAsync(text);
        return ExitCodes.WrongSetting;
    }
}
