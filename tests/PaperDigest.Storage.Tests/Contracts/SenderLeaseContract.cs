using PaperDigest.Storage.Leases;

namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>What the sender's role promises, whatever its database. The lease lasts thirty seconds here.</summary>
public abstract class SenderLeaseContract : StoreContract
{
    /// <summary>Milliseconds: a bot that waits for ever fails its test, and holds up nobody.</summary>
    private const int Patience = 60_000;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(30);

    [Fact(Timeout = Patience)]
    public async Task Role_is_held_at_once_when_it_is_free()
    {
        await using var lease = Store.NewLease();
        Assert.False(lease.IsHeld);

        var outcome = await lease.AcquireAsync(Cancellation);

        var holder = Assert.IsType<LeaseOutcome.Held>(outcome).Holder;
        Assert.True(lease.IsHeld);
        Assert.Equal((Environment.MachineName, Environment.ProcessId), (holder.Host, holder.ProcessId));
        Assert.Equal((Nine, Nine, Nine + Duration), (holder.Since, holder.RenewedAt, holder.ExpiresAt));
        Assert.Equal(holder, await lease.FindHolderAsync(Cancellation));
    }

    [Fact(Timeout = Patience)]
    public async Task Second_bot_is_refused_as_soon_as_the_first_gives_a_sign_of_life()
    {
        await using var other = Database.Open(Clock);
        await using var first = Store.NewLease();
        await using var second = other.NewLease();
        await first.AcquireAsync(Cancellation);

        var waiting = await BeginAcquiringAsync(second);
        Assert.False(waiting.IsCompleted);
        await first.AcquireAsync(Cancellation);
        Clock.Advance(Duration / 3);
        await first.AcquireAsync(Cancellation);
        await MoveUntilAsync(waiting);

        var refused = Assert.IsType<LeaseOutcome.RefusedBy>(await waiting);
        Assert.False(second.IsHeld);
        Assert.True(first.IsHeld);
        Assert.Contains($"process {Environment.ProcessId} on host {Environment.MachineName}, sending since 2024-05-20 09:00:00Z", $"{refused.Holder}", StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task Role_of_a_dead_bot_is_taken_over_when_it_runs_out()
    {
        var crashed = Database.Open(Clock);
        await crashed.NewLease().AcquireAsync(Cancellation);
        await crashed.DisposeAsync();
        await using var lease = Store.NewLease();

        var waiting = await BeginAcquiringAsync(lease);
        await MoveUntilAsync(waiting);

        var holder = Assert.IsType<LeaseOutcome.Held>(await waiting).Holder;
        Assert.InRange(holder.Since, Nine + Duration, Nine + Duration + (Duration / 10));
    }

    [Fact(Timeout = Patience)]
    public async Task Role_is_free_at_once_when_it_was_released()
    {
        await using var first = Store.NewLease();
        await using var second = Store.NewLease();
        await first.AcquireAsync(Cancellation);

        await first.ReleaseAsync(Cancellation);

        Assert.False(first.IsHeld);
        Assert.Null(await first.FindHolderAsync(Cancellation));
        Assert.IsType<LeaseOutcome.Held>(await second.AcquireAsync(Cancellation));
    }

    [Fact(Timeout = Patience)]
    public async Task Release_by_another_changes_nothing()
    {
        await using var first = Store.NewLease();
        await first.AcquireAsync(Cancellation);

        await Store.NewLease().ReleaseAsync(Cancellation);
        await Store.NewLease().DisposeAsync();

        Assert.NotNull(await first.FindHolderAsync(Cancellation));
    }

    [Fact(Timeout = Patience)]
    public async Task Keeping_renews_until_stopped()
    {
        await using var lease = Store.NewLease();
        await lease.AcquireAsync(Cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var keeping = lease.KeepAsync(stop.Token);
        await MoveUntilRenewedAsync(lease, Nine + Duration + Duration);

        Assert.True(lease.IsHeld);
        var holder = await lease.FindHolderAsync(Cancellation);
        Assert.Equal(Nine, holder?.Since);
        Assert.True(holder?.IsAliveAt(Clock.GetUtcNow()));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => keeping);
    }

    [Fact(Timeout = Patience)]
    public async Task Keeping_ends_when_the_role_was_taken_over_in_a_long_sleep()
    {
        var clock = new Sandbox.Clocks.HandSetClock(Nine + Duration);
        await using var other = Database.Open(clock);
        await using var sleeper = Store.NewLease();
        await using var next = other.NewLease();
        await sleeper.AcquireAsync(Cancellation);
        await next.AcquireAsync(Cancellation);

        var keeping = sleeper.KeepAsync(Cancellation);
        Clock.Advance(Duration / 3);

        var holder = await keeping;
        Assert.Equal(Nine + Duration, holder.Since);
        Assert.False(sleeper.IsHeld);
    }

    [Fact(Timeout = Patience)]
    public async Task Role_is_not_ours_when_its_time_ran_out_unrenewed()
    {
        await using var lease = Store.NewLease();
        await lease.AcquireAsync(Cancellation);

        Clock.Advance(Duration);

        Assert.False(lease.IsHeld);
        Assert.False((await lease.FindHolderAsync(Cancellation))?.IsAliveAt(Clock.GetUtcNow()));
    }

    [Fact(Timeout = Patience)]
    public async Task Keeping_takes_the_role_again_when_it_ran_out_and_nobody_else_did()
    {
        await using var lease = Store.NewLease();
        await lease.AcquireAsync(Cancellation);
        Clock.Advance(Duration);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var keeping = lease.KeepAsync(stop.Token);
        await MoveUntilRenewedAsync(lease, Nine + Duration + (Duration / 3));

        Assert.True(lease.IsHeld);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => keeping);
    }

    [Fact(Timeout = Patience)]
    public async Task Ledger_can_be_used_beside_the_sender()
    {
        await using var lease = Store.NewLease();
        await lease.AcquireAsync(Cancellation);
        await using var command = Database.Open(Clock);

        var feed = await command.Subscriptions.AddAsync(Some.Feed(), Cancellation);
        await command.Ledger.PlanAsync([Some.Part(feed)], Cancellation);

        Assert.Single(await Ledger.ClaimAsync(Nine, Nine + Duration, 1, Cancellation));
    }

    [Fact(Timeout = Patience)]
    public async Task Sender_hears_of_a_nudge_when_it_renews_and_once()
    {
        await using var lease = Store.NewLease();
        await using var command = Database.Open(Clock);
        var heard = 0;
        lease.Nudged += (_, _) => heard++;
        await lease.AcquireAsync(Cancellation);

        await command.NewLease().NudgeAsync(Cancellation);
        await lease.AcquireAsync(Cancellation);
        await lease.AcquireAsync(Cancellation);

        Assert.Equal(1, heard);
    }

    /// <summary>Returns once the lease has looked at the row and begun to wait.</summary>
    private async Task<Task<LeaseOutcome>> BeginAcquiringAsync(SenderLease lease)
    {
        var armed = ArmedAsync();
        var acquiring = lease.AcquireAsync(Cancellation);
        await armed;
        return acquiring;
    }

    /// <summary>Moves the clock on each time the waiting bot has looked again, until it has its answer.</summary>
    private async Task MoveUntilAsync(Task task)
    {
        while (!task.IsCompleted)
        {
            var armed = ArmedAsync();
            Clock.Advance(Duration / 15);
            await Task.WhenAny(task, armed);
        }
    }

    private async Task MoveUntilRenewedAsync(SenderLease lease, DateTimeOffset moment)
    {
        while (Clock.GetUtcNow() < moment)
        {
            Clock.Advance(Duration / 3);
            var now = Clock.GetUtcNow();
            while ((await lease.FindHolderAsync(Cancellation))?.RenewedAt < now || !lease.IsHeld)
            {
                await Task.Yield();
            }
        }
    }

    private Task ArmedAsync()
    {
        var armed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Clock.TimerArmed += OnArmed;
        return armed.Task;

        void OnArmed(object? sender, EventArgs arguments)
        {
            Clock.TimerArmed -= OnArmed;
            armed.TrySetResult();
        }
    }
}
