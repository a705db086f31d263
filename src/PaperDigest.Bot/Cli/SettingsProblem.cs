using Microsoft.Extensions.Options;
using PaperDigest.Bot.Digests;
using PaperDigest.Bot.Hosting;
using PaperDigest.Delivery;
using PaperDigest.Storage;

namespace PaperDigest.Bot.Cli;

/// <summary>Says of a wrong setting what it is called where people set it, and what to do.</summary>
internal static class SettingsProblem
{
    /// <summary>One line per failure, each with the setting's full name.</summary>
    public static string Describe(OptionsValidationException wrong, FrontDoor door)
    {
        var section = SectionOf(wrong.OptionsType, door);
        var lines = wrong.Failures.Select(failure => InFull(failure, wrong.OptionsType, section)).ToList();
        return string.Join(Environment.NewLine, lines.Any(line => line.Contains($"{door.Section}__Token", StringComparison.Ordinal)) ? [.. lines, HowToGetToken(door)] : lines);
    }

    /// <summary>A value that does not fit its type, which the binder reports with the setting's key, but not as a validation.</summary>
    public static string? TryDescribe(InvalidOperationException wrong) =>
        wrong.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal) && wrong.Message.Split('\'') is [_, var value, _, var key, ..]
            ? $"{key.Replace(":", "__", StringComparison.Ordinal)}: '{value}' cannot be read. {wrong.InnerException?.Message}"
            : null;

    private static string HowToGetToken(FrontDoor door) => $"""

        Set the bot's token, from the Bot page of https://discord.com/developers/applications, in the environment:
            {door.Section}__Token=… dotnet run --project src/{door.Program}
        No token at hand? The sandbox needs none:
            dotnet run --project src/PaperDigest.Sandbox
        """;

    private static string SectionOf(Type options, FrontDoor door) =>
        options == door.Options ? door.Section
        : options == typeof(StorageOptions) ? StorageOptions.Section
        : options == typeof(DeliveryOptions) ? DeliveryOptions.Section
        : options == typeof(DigestOptions) ? DigestOptions.Section
        : options.Name;

    /// <summary>The generated validators write <c>Token: The DiscordOptions.Token field is required.</c></summary>
    private static string InFull(string failure, Type options, string section)
    {
        var text = failure.Replace($"{options.Name}.", $"{section}__", StringComparison.Ordinal);
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && !text[..colon].Contains(' ', StringComparison.Ordinal) ? text[(colon + 2)..] : text;
    }
}
