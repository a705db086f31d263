using Microsoft.Extensions.Logging.Abstractions;
using PaperDigest.Delivery;

namespace PaperDigest.Tests.Delivery.Worlds;

/// <summary>One process: everything between the stores and Discord, wired as the bot wires it, driven turn by turn.</summary>
internal sealed class TestBot
{
    /// <summary>How long work may take in real time: the only one here, and long, for a busy machine is no fault of the bot.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DeliveryWorld _world;
    private readonly Fate _fate;

    public TestBot(DeliveryWorld world, Fate fate)
    {
        _world = world;
        _fate = fate;
        var ledger = Ledger = new MortalLedger(world.Ledger, fate);
        var connection = new MortalConnection(world.Discord, fate);
        var time = new DeliveryTime(world.Clock, world.Options);
        var places = new Places(connection, new DirectChannelPace(world.Clock, new Random(1)));
        var sender = new PartSender(connection, time);
        var recorder = new PartRecorder(ledger, world.Subscriptions, Board, time, NullLogger<PartRecorder>.Instance);
        var late = new LateRule(world.Notices, Board, time);
        var drafting = new Drafting(places, world.Layout, new ForumTags(connection), ledger);
        var worker = new PostWorker(new Clearance(world.Subscriptions, connection, late, time), drafting, sender, recorder, time);
        var reconciler = new Reconciler(world.Subscriptions, drafting, sender, recorder, time);
        var planner = new Planner(
            world.Subscriptions, ledger, new PartComposer(new WeekComposer(world.Layout), ledger, late, time), time, NullLogger<Planner>.Instance);
        Crew = new PostCrew(
            ledger,
            (entry, cancellationToken) => entry.State is PartState.Unclear unclear
                ? reconciler.SettleAsync(entry, unclear, cancellationToken)
                : worker.WorkAsync(entry, cancellationToken),
            Board,
            time,
            NullLogger<PostCrew>.Instance);
        Loop = new DeliveryLoop(planner, Crew, world.Shelf, time, NullLogger<DeliveryLoop>.Instance);
        Dispatch = new Dispatch(world.Subscriptions, ledger, planner, Loop, time);
        Worker = worker;
        world.Shelf.Replaced += (_, _) => Loop.Wake();
    }

    public MortalLedger Ledger { get; }

    public DeliveryLoop Loop { get; }

    public Dispatch Dispatch { get; }

    public PostCrew Crew { get; }

    public PostWorker Worker { get; }

    public DeliveryBoard Board { get; } = new();

    public bool IsDead => _fate.IsDead;

    public async Task<DeliveryNews> FirstNewsAsync() =>
        await Board.ReadAllAsync(TestContext.Current.CancellationToken).FirstAsync(TestContext.Current.CancellationToken);

    /// <summary>Turns once and waits for all work; dying is quiet.</summary>
    /// <returns>When the next turn is due.</returns>
    public async Task<DateTimeOffset> TurnAsync()
    {
        try
        {
            var next = await Loop.RunTurnAsync(TestContext.Current.CancellationToken);
            await DrainAsync();
            return next;
        }
        catch (CrashException)
        {
            return _world.Now + TimeSpan.FromMinutes(1);
        }
    }

    /// <summary>Waits until nobody works any more: not for ever, for then the test has failed.</summary>
    public Task DrainAsync() => Crew.DrainAsync().WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>Lives until a moment: turns whenever a turn is due on the way.</summary>
    public async Task LiveUntilAsync(DateTimeOffset moment)
    {
        while (await TurnAsync() is var next && next <= moment && !IsDead)
        {
            _world.Clock.AdvanceTo(next > _world.Now ? next : _world.Now + TimeSpan.FromSeconds(1));
        }

        _world.Clock.AdvanceTo(moment);
        await TurnAsync();
    }

    public Task LiveUntilAsync(string moment) => LiveUntilAsync(Samples.Utc(moment));
}
