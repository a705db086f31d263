using PaperDigest.Bot.Hosting;
using PaperDigest.Bot.Tests.Digests;
using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Bot.Tests.Hosting;

public sealed class BeginAgainTests
{
    private readonly HandSetClock _clock = new(DateTimeOffset.UnixEpoch);
    private readonly ListedLog<BeginAgain> _log = new();
    private readonly SemaphoreSlim _begun = new(0);
    private readonly BeginAgain _again;

    public BeginAgainTests() => _again = new BeginAgain(_clock, _log);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_broke_begins_anew_after_a_pause_that_grows()
    {
        var running = _again.UntilDoneAsync(BreakTwiceAsync, Token);

        _clock.Advance(TimeSpan.FromSeconds(10));
        _clock.Advance(TimeSpan.FromSeconds(19));
        Assert.Equal(2, _begun.CurrentCount);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("an end of its own", await running);
        Assert.Equal(2, _log.Lines.Count);
        Assert.All(_log.Lines, line => Assert.StartsWith("Error", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cancelling_ends_it()
    {
        using var stopping = new CancellationTokenSource();
        var running = _again.UntilDoneAsync<string>(_ => throw new InvalidOperationException("Broken by the test."), stopping.Token);

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private Task<string> BreakTwiceAsync(CancellationToken cancellationToken)
    {
        _begun.Release();
        return _begun.CurrentCount < 3 ? throw new InvalidOperationException("Broken by the test.") : Task.FromResult("an end of its own");
    }
}
