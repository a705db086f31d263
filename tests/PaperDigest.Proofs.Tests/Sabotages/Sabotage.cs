using PaperDigest.Delivery;
using PaperDigest.Ports;
using PaperDigest.Proofs.Tests.Bots;

namespace PaperDigest.Proofs.Tests.Sabotages;

/// <summary>Bots that lack one of the things which keep posts from coming twice: who believes the judge must see it find out.</summary>
internal static class Sabotage
{
    /// <summary>Discord is told no nonce, and takes every attempt for a new message.</summary>
    public static BotChanges WithoutNonce { get; } = Bend<IDiscordConnection>((_, method, arguments) =>
    {
        if (method is nameof(IDiscordConnection.PostAsync) && arguments[0] is Post.ToChannel message)
        {
            arguments[0] = message with { Nonce = null };
        }

        return null;
    });

    /// <summary>A look into history does not know its own messages.</summary>
    public static BotChanges WithoutMark { get; } = Bend<IDiscordConnection>((_, method, arguments) =>
    {
        if (method is nameof(IDiscordConnection.FindPostAsync))
        {
            arguments[1] = new PartMark(new string('z', 25));
        }

        return null;
    });

    /// <summary>Whoever once had a part may write to it for ever.</summary>
    public static BotChanges WithoutClaimNumber { get; } = Bend<ILedger>((ledger, method, arguments) =>
        method is nameof(ILedger.AdvanceAsync) ? AdvanceAnywayAsync(ledger, (PartKey)arguments[0]!, (PartState)arguments[2]!) : null); // So the method is declared.

    /// <summary>That sending begins is written down only when it has ended.</summary>
    public static BotChanges WithoutSendingAt { get; } = Bend<ILedger>((ledger, method, arguments) =>
        method is nameof(ILedger.AdvanceAsync) ? AdvanceLateAsync(ledger, (PartKey)arguments[0]!, (long)arguments[1]!, (PartState)arguments[2]!) : null); // So the method is declared.

    private static BotChanges Bend<TPort>(Func<TPort, string, object?[], object?> bend)
        where TPort : class =>
        new() { Of = port => port is TPort mine ? Bent<TPort>.Before(mine, bend) : port };

    private static async Task<bool> AdvanceAnywayAsync(ILedger ledger, PartKey key, PartState next)
    {
        var row = await FindAsync(ledger, key);
        return !row.State.CanAdvanceTo(next) || await ledger.AdvanceAsync(key, row.Claim, next, CancellationToken.None);
    }

    private static async Task<bool> AdvanceLateAsync(ILedger ledger, PartKey key, long claim, PartState next)
    {
        if (next is PartState.Claimed)
        {
            return true;
        }

        if ((await FindAsync(ledger, key)).State is PartState.Claimed { SendingAt: null } claimed)
        {
            var sendingAt = next is PartState.Unclear unclear ? unclear.SendingAt : DateTimeOffset.UnixEpoch;
            await ledger.AdvanceAsync(key, claim, claimed with { SendingAt = sendingAt }, CancellationToken.None);
        }

        return await ledger.AdvanceAsync(key, claim, next, CancellationToken.None);
    }

    private static async Task<LedgerEntry> FindAsync(ILedger ledger, PartKey key)
    {
        var rows = await ledger.ReadAsync(new LedgerQuery { Subscription = key.Subscription, Week = key.Week }, CancellationToken.None);
        return rows.Single(row => row.Key == key);
    }
}
