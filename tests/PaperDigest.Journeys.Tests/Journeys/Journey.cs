using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PaperDigest.Digests;
using PaperDigest.Journeys.Tests.Doors;
using PaperDigest.Sandbox;
using PaperDigest.Sandbox.Clocks;
using PaperDigest.Sandbox.Interactions;
using PaperDigest.Sandbox.Playgrounds;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Journeys.Tests.Journeys;

/// <summary>A whole bot beside a pretend Discord, with a clock that flows and can be moved: Friday of the first digest's week, 10:00 in Shanghai.</summary>
internal sealed class Journey : IAsyncDisposable
{
    /// <summary>The slot of the first digest: Monday 09:00 in Shanghai.</summary>
    public static readonly DateTimeOffset FirstMonday = new(2024, 5, 27, 1, 0, 0, TimeSpan.Zero);

    // Far more than any journey takes: a promise that never comes true must end as a failed test, not as a hanging run.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan LastStretch = TimeSpan.FromMinutes(40);

    private static readonly DateTimeOffset Friday = new(2024, 5, 24, 2, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _scratch;
    private readonly ClockPump _pump;
    private readonly Playground _playground;
    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private Journey(DirectoryInfo scratch, HandSetClock clock, ClockPump pump, Playground playground)
    {
        _scratch = scratch;
        _pump = pump;
        _playground = playground;
        Clock = clock;
        _patience.CancelAfter(Patience);
    }

    /// <summary>The time both sides live by.</summary>
    public HandSetClock Clock { get; }

    /// <summary>The pretend Discord.</summary>
    public SandboxServer Discord => _playground.Server;

    /// <summary>An admin.</summary>
    public Person Ada => Discord.People.Ada;

    /// <summary>A plain member.</summary>
    public Person Lin => Discord.People.Lin;

    /// <summary>The channel digests go to.</summary>
    public Channel Papers => Discord.World.Channels.Named("papers", Discord.World.PaperClub);

    /// <summary>The bot's digest folder.</summary>
    public string Digests => Path.Combine(_scratch.FullName, "digests");

    /// <summary>The bot's database.</summary>
    public string Database => Path.Combine(_scratch.FullName, "paperdigest.db");

    /// <summary>The bot's current digests.</summary>
    public DigestShelf Shelf => _playground.Bot.Services.GetRequiredService<DigestShelf>();

    /// <summary>Ends the test's waiting when its patience does.</summary>
    public CancellationToken Cancellation => _patience.Token;

    /// <summary>Begins with the repository's own digests and the bot listening.</summary>
    public static async Task<Journey> BeginAsync()
    {
        var scratch = Directory.CreateTempSubdirectory("journey-");
        var clock = new HandSetClock(Friday);
        var pump = new ClockPump(clock, TimeProvider.System);
        CopyDigests(scratch.CreateSubdirectory("digests").FullName);
        var playground = await Playground.StartAsync(
            new PlaygroundOptions
            {
                Sandbox = SandboxOptions.WithClock(pump, port: 0),
                Door = DoorUnderTest.Door,
                Digests = Path.Combine(scratch.FullName, "digests"),
                Database = Path.Combine(scratch.FullName, "paperdigest.db"),
            },
            clock,
            TestContext.Current.CancellationToken);
        var journey = new Journey(scratch, clock, pump, playground);
        await journey.UntilOnlineAsync();
        return journey;
    }

    /// <summary>Moves the clock forward to a moment; everything due on the way falls due.</summary>
    /// <remarks>A long way costs the bot its connection, as a suspended machine would: it finds back before the last stretch, which is walked slowly.</remarks>
    public async Task MoveToAsync(DateTimeOffset moment)
    {
        var listens = Discord.Gateway.IsBotOnline;
        if (moment - LastStretch - Clock.GetUtcNow() is var jump && jump > TimeSpan.Zero)
        {
            await MoveAsync(jump);
            await (listens ? UntilOnlineAsync() : Task.CompletedTask);
        }

        await MoveAsync(moment - Clock.GetUtcNow());
    }

    /// <summary>Moves the clock forward.</summary>
    public Task MoveAsync(TimeSpan step) => _pump.MoveAsync(step, Cancellation);

    /// <summary>Waits until the bot hears Discord again: a long jump of the clock may have cost it its connection, and it takes its time to come back.</summary>
    public async Task UntilOnlineAsync()
    {
        _pump.Speed = 20;
        await Discord.World.WaitUntilAsync(world => Discord.Gateway.IsBotOnline && world.Commands.All.Any(), Cancellation);
        _pump.Speed = 1;
    }

    /// <summary>Stops the bot.</summary>
    public Task StopBotAsync() => _playground.StopBotAsync(Cancellation);

    /// <summary>Starts the bot on the same database.</summary>
    public async Task StartBotAsync()
    {
        await _playground.StartBotAsync(Cancellation);
        await UntilOnlineAsync();
    }

    /// <summary>Changes a digest file in one step, as careful editors do, and waits until the bot has taken it in.</summary>
    public async Task EditAsync(string file, Func<string, string> change)
    {
        var path = Path.Combine(Digests, file);
        var draft = Path.Combine(_scratch.FullName, file);
        await File.WriteAllTextAsync(draft, change(await File.ReadAllTextAsync(path, Cancellation)), Cancellation);
        var shelf = Shelf;
        var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Take(object? sender, EventArgs arguments) => taken.TrySetResult();
        shelf.Replaced += Take;
        File.Move(draft, path, overwrite: true);
        await taken.Task.WaitAsync(Cancellation);
        shelf.Replaced -= Take;
    }

    /// <summary>What the bot posted in a channel by itself: not the answers to commands.</summary>
    public IReadOnlyList<Message> PostsIn(Channel channel) =>
        [.. Discord.World.Messages.In(channel.Id).Where(message => message.AuthorId == World.ApplicationId && message.InteractionId is null)];

    /// <summary>Waits until the bot has posted that many messages in a channel, and gives them.</summary>
    public async Task<IReadOnlyList<Message>> PostsInAsync(Channel channel, int count)
    {
        await Discord.World.WaitUntilAsync(_ => PostsIn(channel).Count >= count, Cancellation);
        return PostsIn(channel);
    }

    /// <summary>Everything a reader sees of a message, in one text.</summary>
    public static string TextOf(Message message) =>
        message.Content + string.Concat(message.Embeds.EnumerateArray().Select(embed => embed.ToString())) + message.Components;

    /// <summary>The custom ids on a message, in order.</summary>
    public static IReadOnlyList<string> ControlsOf(Message message) =>
        [.. Descend(message.Components).Where(part => part.TryGetProperty("custom_id", out _)).Select(part => part.GetProperty("custom_id").GetString()!)]; // checked before

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _playground.DisposeAsync();
        await _pump.DisposeAsync();
        _patience.Dispose();
        _scratch.Delete(recursive: true);
    }

    private static void CopyDigests(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "digests")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    private static IEnumerable<JsonElement> Descend(JsonElement parts)
    {
        foreach (var part in parts.EnumerateArray())
        {
            yield return part;
            foreach (var inner in part.TryGetProperty("components", out var components) ? Descend(components) : [])
            {
                yield return inner;
            }
        }
    }
}
