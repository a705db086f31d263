using Discord;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PaperDigest.DiscordNet.Calls;

namespace PaperDigest.DiscordNet.Tests.Calls;

public sealed class LibraryLogTests
{
    private readonly List<string> _lines = [];
    private readonly LibraryLog _log;

    public LibraryLogTests()
    {
        var factory = LoggerFactory.Create(logging => logging.AddProvider(new LineProvider(_lines)).SetMinimumLevel(LogLevel.Trace));
        _log = new LibraryLog(Options.Create(new DiscordNetOptions { Token = "Bot s3cret.token" }), factory.CreateLogger<LibraryLog>());
    }

    [Theory]
    [InlineData("Rate limit triggered: POST interactions/12/aVerySecretOne/callback", "Rate limit triggered: POST interactions/12/(secret)/callback")]
    [InlineData("PATCH webhooks/12/aVerySecretOne/messages/@original: 12 ms", "PATCH webhooks/12/(secret)/messages/@original: 12 ms")]
    [InlineData("The token s3cret.token is not one", "The token (secret) is not one")]
    [InlineData("POST channels/12/messages: 12 ms", "POST channels/12/messages: 12 ms")]
    public async Task Line_is_passed_on_without_secrets(string line, string shown)
    {
        await _log.WriteAsync(new LogMessage(LogSeverity.Warning, "Rest", line));

        Assert.Equal([$"Warning Discord.Net, Rest: {shown}"], _lines);
    }

    [Fact]
    public async Task Exception_is_told_without_secrets()
    {
        await _log.WriteAsync(new LogMessage(LogSeverity.Error, "Gateway", "Broken", new InvalidOperationException("at interactions/1/aVerySecretOne/callback")));

        Assert.Equal(["Error Discord.Net, Gateway: Broken InvalidOperationException: at interactions/1/(secret)/callback"], _lines);
    }

    private sealed class LineProvider(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{logLevel} {formatter(state, exception)}");

        public void Dispose()
        {
        }
    }
}
