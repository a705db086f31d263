using PaperDigest.Journeys.Tests.Doors;
using PaperDigest.Sandbox;
using PaperDigest.Sandbox.Gateway;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Journeys.Tests.Journeys;

/// <summary>A pretend Discord on real time, and a folder for the database that real programs share.</summary>
internal sealed class ProgramJourney : IAsyncDisposable
{
    // Far more than any journey takes: a promise that never comes true must end as a failed test, not as a hanging run.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("program-");
    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private ProgramJourney(SandboxServer discord)
    {
        Discord = discord;
        _patience.CancelAfter(Patience);
    }

    /// <summary>The pretend Discord.</summary>
    public SandboxServer Discord { get; }

    /// <summary>The channel digests go to.</summary>
    public Channel Papers => Discord.World.Channels.Named("papers", Discord.World.PaperClub);

    /// <summary>Ends the test's waiting when its patience does.</summary>
    public CancellationToken Cancellation => _patience.Token;

    /// <summary>Begins with nobody listening.</summary>
    public static async Task<ProgramJourney> BeginAsync()
    {
        var options = new SandboxOptions { Gateway = new GatewayOptions { IdentifyInterval = TimeSpan.Zero } };
        return new ProgramJourney(await SandboxServer.StartAsync(options, TimeProvider.System, TestContext.Current.CancellationToken));
    }

    /// <summary>A file beside the database.</summary>
    public string PathOf(string file) => Path.Combine(_scratch.FullName, file);

    /// <summary>Runs a command of the program to its end.</summary>
    /// <returns>Its exit code, and all it wrote.</returns>
    public async Task<(int ExitCode, string Output)> RunAsync(params IEnumerable<string> arguments)
    {
        await using var program = Start(Discord.Token, arguments);
        var exitCode = await program.EndAsync(Cancellation);
        return (exitCode, program.Output);
    }

    /// <summary>Starts a program with this token, or with none.</summary>
    public BotProgram Start(string? token, params IEnumerable<string> arguments)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [$"{DoorUnderTest.Door.Section}__ApiBaseUrl"] = Discord.ApiBaseUrl.ToString(),
            ["Digests__Path"] = Path.Combine(AppContext.BaseDirectory, "digests"),
            ["Storage__ConnectionString"] = $"Data Source={Path.Combine(_scratch.FullName, "paperdigest.db")}",
            ["Storage__SenderLease"] = "00:00:03",
        };
        if (token is not null)
        {
            settings[$"{DoorUnderTest.Door.Section}__Token"] = token;
        }

        return BotProgram.Start(_scratch.FullName, settings, arguments);
    }

    /// <summary>Starts a program and waits until it listens.</summary>
    public async Task<BotProgram> StartOnlineAsync()
    {
        var program = Start(Discord.Token);
        try
        {
            await Discord.World.WaitUntilAsync(world => Discord.Gateway.IsBotOnline && world.Commands.All.Any(), Cancellation);
            return program;
        }
        catch (OperationCanceledException exception)
        {
            await program.DisposeAsync();
            throw new TimeoutException($"The program never listened. It said:\n{program.Output}", exception);
        }
    }

    /// <summary>Kills a program and waits until Discord has noticed.</summary>
    public async Task KillAsync(BotProgram program)
    {
        await program.KillAsync(Cancellation);
        await Discord.World.WaitUntilAsync(_ => !Discord.Gateway.IsBotOnline, Cancellation);
    }

    /// <summary>What the bot posted by itself: not the answers to commands.</summary>
    public IReadOnlyList<Message> Posts() =>
        [.. Discord.World.Messages.In(Papers.Id).Where(message => message.AuthorId == World.ApplicationId && message.InteractionId is null)];

    /// <summary>Adds a feed; the confirmation has the button that posts the latest digest now.</summary>
    public async Task<Message> AddFeedAsync()
    {
        var act = await Discord.People.Ada.In(Papers).RunAsync("/feed add", [("channel", Papers)], Cancellation);
        return await act.ReplyAsync(Cancellation);
    }

    /// <summary>Presses that button, and waits for the answer.</summary>
    public async Task PostNowAsync(Message confirmation)
    {
        var pressed = await Discord.People.Ada.In(Papers).PressAsync(confirmation, Journey.ControlsOf(confirmation)[0], Cancellation);
        await pressed.ReplyAsync(Cancellation);
    }

    /// <summary>Has a reader ask for MoRA, and gives all she sees of the card.</summary>
    public async Task<string> AskForMoraAsync()
    {
        var act = await Discord.People.Lin.In(Papers).RunAsync("/paper", [("paper", "mora")], Cancellation);
        return Journey.TextOf(await act.ReplyAsync(Cancellation));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Discord.DisposeAsync();
        _patience.Dispose();
        _scratch.Delete(recursive: true);
    }
}
