using System.CommandLine;
using Microsoft.Extensions.Options;
using PaperDigest.Bot.Hosting;

namespace PaperDigest.Bot.Cli;

/// <summary>The program's command line: without a verb it runs the bot.</summary>
internal static class BotCommandLine
{
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var root = new RootCommand("PaperDigest: weekly research-paper digests for Discord. Without a verb it runs the bot.")
        {
            LintCommand.Create(),
            HealthCommand.Create(),
        };
        root.SetAction((_, stop) => RunBot.RunAsync(stop));
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellationToken);
        }
        catch (OptionsValidationException wrong)
        {
            return await SayAsync(SettingsProblem.Describe(wrong));
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
