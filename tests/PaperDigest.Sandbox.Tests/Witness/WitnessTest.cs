using System.Text.Json;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Tests.Witness;

/// <summary>A sandbox in real time with the published client logged in to it. A test ends with the client having found nothing to complain about.</summary>
public abstract class WitnessTest(WitnessFixture fixture) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _stopping = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private WitnessBot? _bot;

    private protected CancellationToken Stop => _stopping.Token;

    private protected SandboxServer Sandbox { get; private set; } = null!; // set before each test

    private protected World World => Sandbox.World;

    private protected Channel Papers => World.Channels.Named("papers", World.PaperClub);

    /// <summary>What it said once it was ready.</summary>
    private protected JsonElement Ready { get; private set; }

    public async ValueTask InitializeAsync()
    {
        fixture.Require();
        _stopping.CancelAfter(Patience);
        var options = new SandboxOptions { Gateway = new() { IdentifyInterval = TimeSpan.Zero } };
        Sandbox = await SandboxServer.StartAsync(options, TimeProvider.System, Stop);
        _bot = WitnessBot.Start(Sandbox);
        Ready = await HearAsync("ready");
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
        {
            await _bot.DisposeAsync();
            await Sandbox.DisposeAsync();
            Assert.True(_bot.Problems.Count == 0, string.Join("\n", _bot.Problems));
        }

        _stopping.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<JsonElement> HearAsync(string happening) => (_bot ?? throw new InvalidOperationException("No witness.")).HearAsync(happening, Stop);

    private protected static string Text(JsonElement said, string name) => said.GetProperty(name).ToString();
}
