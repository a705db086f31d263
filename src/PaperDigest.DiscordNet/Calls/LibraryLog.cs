using System.Text.RegularExpressions;
using Discord;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PaperDigest.Discord.Rest;

namespace PaperDigest.DiscordNet.Calls;

/// <summary>Brings the library's log into ours, without the bot's token and without those in the addresses of interactions.</summary>
internal sealed partial class LibraryLog(IOptions<DiscordNetOptions> options, ILogger<LibraryLog> log)
{
    private readonly string _token = new BotToken(options.Value.Token).Reveal();

    /// <summary>Takes a line; called by the library.</summary>
    public Task WriteAsync(LogMessage message)
    {
        var level = LevelOf(message.Severity);
        if (log.IsEnabled(level))
        {
            var text = message.Exception is { } exception ? $"{message.Message} {exception.GetType().Name}: {exception.Message}" : message.Message ?? "";
            var line = Redact(text.Trim());
            LogLine(level, message.Source, line);
        }

        return Task.CompletedTask;
    }

    internal string Redact(string text) =>
        TokensInAddresses.Replace(text, "${address}/(secret)").Replace(_token, "(secret)", StringComparison.Ordinal);

    private static LogLevel LevelOf(LogSeverity severity) => severity switch
    {
        LogSeverity.Critical => LogLevel.Critical,
        LogSeverity.Error => LogLevel.Error,
        LogSeverity.Warning => LogLevel.Warning,
        LogSeverity.Info => LogLevel.Information,
        LogSeverity.Verbose => LogLevel.Debug,
        _ => LogLevel.Trace,
    };

    [GeneratedRegex("(?<address>(interactions|webhooks)/[0-9]+)/[^/\\s]+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokensInAddresses { get; }

    [LoggerMessage(Message = "Discord.Net, {Source}: {Text}")]
    private partial void LogLine(LogLevel level, string source, string text);
}
