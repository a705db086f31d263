using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PaperDigest.Storage.Leases;

/// <summary>
/// The sender's role: one bot sends from a database. What is exclusive is the role and not the file, so that operators' commands work
/// beside a running bot. The ledger's claims keep two senders from posting twice even so; this keeps them from existing.
/// </summary>
/// <remarks>Thread-safe, except that acquiring, keeping and releasing follow each other. Hosts' clocks must agree within a few seconds.</remarks>
public sealed partial class SenderLease : IAsyncDisposable
{
    private const int RenewalsInLease = 3;
    private const int LooksInLease = 15;

    private readonly ILeaseRow _row;
    private readonly TimeProvider _time;
    private readonly ILogger<SenderLease> _logger;
    private readonly TimeSpan _duration;
    private readonly Guid _owner = Guid.NewGuid();
    private long _heldUntilTicks;
    private long _nudges;

    internal SenderLease(ILeaseRow row, IOptions<StorageOptions> options, TimeProvider time, ILogger<SenderLease> logger)
    {
        _row = row;
        _time = time;
        _logger = logger;
        _duration = options.Value.SenderLease;
    }

    /// <summary>Raised when another program has changed what is due; at the latest when the role is renewed, so within a third of the lease.</summary>
    public event EventHandler? Nudged;

    /// <summary>Whether the role is ours at this moment, as far as we know: nothing may be sent otherwise.</summary>
    public bool IsHeld => _time.GetUtcNow().UtcTicks < Interlocked.Read(ref _heldUntilTicks);

    /// <summary>
    /// Asks for the role. A free one is ours at once. A held one is watched: as soon as its holder gives a sign of life we are refused;
    /// if it never does, it died, and its role is ours when it expires. So this takes no longer than <see cref="StorageOptions.SenderLease"/>.
    /// </summary>
    /// <exception cref="StorageException">The database failed.</exception>
    public async Task<LeaseOutcome> AcquireAsync(CancellationToken cancellationToken)
    {
        var first = await TakeAsync(cancellationToken);
        var holder = first;
        while (holder.Owner != _owner)
        {
            if (holder.Owner != first.Owner || holder.RenewedAt != first.RenewedAt)
            {
                LogRefused(holder);
                return new LeaseOutcome.RefusedBy(holder);
            }

            LogWaiting(holder, holder.ExpiresAt);
            await Task.Delay(_duration / LooksInLease, _time, cancellationToken);
            holder = await TakeAsync(cancellationToken);
        }

        LogHeld(holder.ExpiresAt);
        return new LeaseOutcome.Held(holder);
    }

    /// <summary>
    /// Renews the role until another bot has it. A role that ran out while the machine slept or the database could not be written is taken
    /// again if nobody else took it meanwhile; until then <see cref="IsHeld"/> says no.
    /// </summary>
    /// <returns>Who holds the role now: sending must stop at once.</returns>
    public async Task<LeaseHolder> KeepAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_duration / RenewalsInLease, _time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            try
            {
                var holder = await TakeAsync(cancellationToken);
                if (holder.Owner != _owner)
                {
                    LogLost(holder);
                    return holder;
                }
            }
            catch (StorageException exception)
            {
                LogNotRenewed(exception);
            }
        }

        throw new OperationCanceledException(cancellationToken);
    }

    /// <summary>Gives the role up, so that the next bot need not wait. Does nothing if it is not ours.</summary>
    /// <exception cref="StorageException">The database failed; the role runs out by itself.</exception>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _heldUntilTicks, 0) > 0 && await _row.ReleaseAsync(_owner, cancellationToken))
        {
            LogReleased();
        }
    }

    /// <summary>Who sends from this database, or did last: for health checks and for commands beside a running bot.</summary>
    /// <exception cref="StorageException">The database failed.</exception>
    public Task<LeaseHolder?> FindHolderAsync(CancellationToken cancellationToken) => _row.FindAsync(cancellationToken);

    /// <summary>Tells the sender, if there is one, that what is due was changed in the database.</summary>
    /// <exception cref="StorageException">The database failed.</exception>
    public Task NudgeAsync(CancellationToken cancellationToken) => _row.NudgeAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await ReleaseAsync(CancellationToken.None);
        }
        catch (StorageException exception)
        {
            LogNotRenewed(exception);
        }
    }

    private async Task<LeaseHolder> TakeAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var candidate = new LeaseHolder(_owner, Environment.MachineName, Environment.ProcessId, now, now, now + _duration);
        var holder = await _row.TakeAsync(candidate, cancellationToken);
        Interlocked.Exchange(ref _heldUntilTicks, holder.Owner == _owner ? holder.ExpiresAt.UtcTicks : 0);
        if (Interlocked.Exchange(ref _nudges, holder.Nudges) != holder.Nudges)
        {
            Nudged?.Invoke(this, EventArgs.Empty);
        }

        return holder;
    }

    [LoggerMessage(LogLevel.Information, "This bot is the sender, until {ExpiresAt} unless renewed")]
    private partial void LogHeld(DateTimeOffset expiresAt);

    [LoggerMessage(LogLevel.Information, "The sender's role is still held by {Holder}; it is free at {ExpiresAt} unless that bot lives")]
    private partial void LogWaiting(LeaseHolder holder, DateTimeOffset expiresAt);

    [LoggerMessage(LogLevel.Error, "Another bot sends from this database: {Holder}")]
    private partial void LogRefused(LeaseHolder holder);

    [LoggerMessage(LogLevel.Warning, "The sender's role could not be written")]
    private partial void LogNotRenewed(StorageException exception);

    [LoggerMessage(LogLevel.Error, "The sender's role is lost; now held by {Holder}")]
    private partial void LogLost(LeaseHolder holder);

    [LoggerMessage(LogLevel.Information, "The sender's role was given up")]
    private partial void LogReleased();
}
