using PaperDigest.Proofs.Tests.Bots;
using PaperDigest.Proofs.Tests.Stages;
using PaperDigest.Proofs.Tests.Worlds;

namespace PaperDigest.Proofs.Tests.Stories;

/// <summary>The processes of a story, one after the other and sometimes side by side, and the clock they live by.</summary>
internal sealed class Company(ProofWorld world, Agenda agenda) : IAsyncDisposable
{
    private const int MostSteps = 20_000;

    // Nearer moments are reached timer by timer, so that a bot is awake when they come; to farther ones it sleeps.
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromSeconds(10);

    // A bot that may not send leaves due rows alone: so many timers show that it does.
    private const int FruitlessSteps = 20;

    private readonly List<BotProcess> _processes = [];
    private int _steps;

    public IEnumerable<BotProcess> Running => _processes.Where(process => process.IsRunning);

    private Stage Stage => world.Stage;

    /// <summary>Starts one more; whether it gets the sender's role shows as the clock goes on.</summary>
    public BotProcess Start(long steps, BotChanges changes)
    {
        var process = BotProcess.Start(world, $"bot {_processes.Count + 1}", steps, changes);
        _processes.Add(process);
        world.Journal.Note("start", $"{process.Life.Name} starts, for {steps} steps");
        Rest();
        return process;
    }

    /// <summary>Lets the clock go to a moment; whatever is due on the way happens.</summary>
    public void LiveUntil(DateTimeOffset moment)
    {
        Rest();
        for (var fruitless = 0; Stage.Now < moment;)
        {
            var isWaitedFor = _processes.Any(process => process.Life.Acts && (process.Life.Engaged > 0 || process.IsChanging));
            var due = world.Ledger.FindNextDueAsync(CancellationToken.None).Awaited();
            var isOverdue = due <= Stage.Now && Running.Any(process => process.Life.Acts);
            fruitless = isOverdue ? fruitless + 1 : 0;
            var goal = Soonest(moment, Stage.NextHeld, due > Stage.Now ? due : null, agenda.NextSlot(Stage.Now));
            if (isWaitedFor || (isOverdue && fruitless < FruitlessSteps) || goal - Stage.Now < ShortestSleep)
            {
                StepTo(Soonest(goal, Stage.Clock.NextDue));
            }
            else
            {
                SleepTo(goal);
            }

            Rest();
            if (++_steps > MostSteps)
            {
                throw new InvalidOperationException("This story never ends.");
            }
        }
    }

    /// <summary>All processes end here, without a word.</summary>
    public void KillAll(string why)
    {
        foreach (var process in _processes.Where(process => !process.Life.IsDead))
        {
            process.Life.Die(why);
        }
    }

    /// <summary>All processes are asked to stop, one a moment after the other.</summary>
    public void StopAll()
    {
        foreach (var process in Running.ToArray())
        {
            process.Stop();
            world.Journal.Note("stop", $"{process.Life.Name} is stopped");
            Rest();
        }
    }

    /// <summary>Has work done inside a process, as a command or a button would.</summary>
    public T Play<T>(BotProcess process, Func<IServiceProvider, Task<T>> act)
    {
        var done = process.Life.Context.Enter(() => act(process.Services));
        Rest();
        return done.Awaited();
    }

    public void Publish(int count)
    {
        world.Publish(count);
        foreach (var process in Running.Where(process => process.Life.Acts))
        {
            process.Life.Context.Enter(() =>
            {
                process.Shelf.Replace(world.Catalogue);
                return true;
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }
    }

    private void Rest()
    {
        Stage.Rest();
        if (_processes.FindAll(process => process.StopIfAsked()).Count > 0)
        {
            Stage.Rest();
        }
    }

    private void StepTo(DateTimeOffset moment) =>
        Stage.Clock.Advance(moment > Stage.Now ? moment - Stage.Now : TimeSpan.Zero);

    private void SleepTo(DateTimeOffset moment)
    {
        var awake = _processes.Where(process => process.Life.Acts).ToArray();
        foreach (var process in awake)
        {
            process.Life.Freeze();
        }

        Stage.Clock.AdvanceTo(moment);
        foreach (var process in awake)
        {
            process.Life.Thaw();
        }
    }

    private static DateTimeOffset Soonest(params ReadOnlySpan<DateTimeOffset?> moments)
    {
        var soonest = DateTimeOffset.MaxValue;
        foreach (var moment in moments)
        {
            soonest = moment < soonest ? moment.Value : soonest;
        }

        return soonest;
    }
}
