using System.Text.Json;
using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Tests.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.Ports;
using DomainInteraction = PaperDigest.Commands.Interaction;
using DomainMessage = PaperDigest.Messages.Message;
using Reply = PaperDigest.Commands.Reply;
using WireInteraction = PaperDigest.Discord.Wire.Interaction;

namespace PaperDigest.Discord.Tests.Plug;

/// <summary>The desk over made-up answers of Discord's, while it runs.</summary>
public abstract class InteractionDeskTest : IAsyncLifetime
{
    private readonly InteractionIntake _intake;
    private Task? _running;

    private protected InteractionDeskTest()
    {
        Rig.Discord.Otherwise = _ => ScriptedDiscord.Write(204);
        _intake = new InteractionIntake(
            new InteractionReading(new GuildCache(Rig.Clock)), Rig.Rest, new InteractionDesk(Rig.Clock, Rig.Log.For<InteractionDesk>()));
    }

    private protected static Reply Says { get; } = new Reply.Says(new DomainMessage { Text = "hi" }, IsPrivate: false);

    private protected RestRig Rig { get; } = new();

    /// <summary>Ended after the test.</summary>
    protected CancellationTokenSource Stop { get; } = new();

    private protected Func<DomainInteraction, CancellationToken, Task<Reply>> AnswerAsync { get; set; } = (_, _) => Task.FromResult(Says);

    private protected bool IsPrivate { get; set; }

    private DiscordListener Listener => new([], (asked, token) => AnswerAsync(asked, token), _ => IsPrivate, (_, _) => Task.CompletedTask);

    public ValueTask InitializeAsync()
    {
        _running = _intake.RunAsync(Listener, Stop.Token);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop.CancelAsync();
        await _running!; // InitializeAsync has set it.
        Stop.Dispose();
        Rig.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected ValueTask TakeAsync(string json, CancellationToken? connection = null) =>
        _intake.TakeAsync(JsonSerializer.Deserialize<WireInteraction>(json, WireJson.Shapes.Options)!, Listener, connection ?? Stop.Token); // The samples are interactions.

    private protected async Task<ScriptedDiscord.Asked> NextRequestAsync()
    {
        Assert.True(await Rig.Discord.Arrived.WaitAsync(ClockExtensions.Patience, TestContext.Current.CancellationToken));
        return Rig.Discord.Requests.TryDequeue(out var asked) ? asked : throw new InvalidOperationException("Nothing was asked.");
    }
}
