using PaperDigest.Sandbox.Clocks;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Tests.Bots;

/// <summary>What most tests here need: a sandbox on a hand-set clock, and a plain bot beside it.</summary>
public abstract class SandboxTest : IAsyncLifetime
{
    // What never comes must fail its test, not hang the run.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly CancellationTokenSource _stopping = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private protected CancellationToken Stop => _stopping.Token;

    private protected static Snowflake BotId => World.ApplicationId;

    private protected HandSetClock Clock { get; } = new(new DateTimeOffset(2024, 5, 20, 1, 0, 0, TimeSpan.Zero));

    private protected SandboxServer Sandbox { get; private set; } = null!; // set before each test

    private protected PlainBot Bot { get; private set; } = null!; // set before each test

    private protected World World => Sandbox.World;

    private protected Channel Papers => World.Channels.Named("papers", World.PaperClub);

    private protected string PapersPath => $"/channels/{Papers.Id}/messages";

    private protected virtual SandboxOptions Options { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _stopping.CancelAfter(Patience);
        Sandbox = await SandboxServer.StartAsync(Options, Clock, Stop);
        Bot = new PlainBot(Sandbox);
    }

    public async ValueTask DisposeAsync()
    {
        Bot.Dispose();
        await Sandbox.DisposeAsync();
        _stopping.Dispose();
        GC.SuppressFinalize(this);
    }
}
