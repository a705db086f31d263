using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>The last look before a claimed part is sent: what stands against it now?</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class Clearance(ISubscriptions subscriptions, IDiscordConnection discord, LateRule late, DeliveryTime time)
{
    /// <summary>Why a post that Discord would take without its cards is not sent.</summary>
    public const string CardsAreLacking = "Embed Links is missing: Discord would show the post without its cards.";

    /// <summary>What stands against sending a part, as the state it takes instead.</summary>
    public async Task<PartState?> FindObstacleAsync(LedgerEntry entry, CancellationToken cancellationToken) =>
        await subscriptions.FindAsync(entry.Key.Subscription, cancellationToken) switch
        {
            null => new PartState.Skipped("The subscription has ended.", time.Now),
            { IsPaused: true } => new PartState.Skipped("The subscription was paused.", time.Now),
            var subscription => await FindLatenessAsync(entry, subscription, cancellationToken),
        };

    /// <summary>Whether Discord would take the message and drop its cards: a digest without its papers is none.</summary>
    /// <remarks>
    /// Only a message with text beside its cards is at risk, cards alone are refused by Discord itself:
    /// https://github.com/discord/discord-api-docs/issues/2601. So most posts cost no look.
    /// </remarks>
    public async Task<bool> WouldLoseCardsAsync(Post post, CancellationToken cancellationToken) =>
        post is Post.ToChannel { Message: { Text.Length: > 0, Cards.IsEmpty: false }, Channel: var channel }
        && await discord.DescribeChannelAsync(channel, cancellationToken) is ChannelOutcome.Known { Kind: not ChannelKind.Direct } place
        && (place.OurPermissions & (Permissions.EmbedLinks | Permissions.Administrator)) == Permissions.None;

    /// <remarks>Asked of first parts only: a digest that was begun is finished.</remarks>
    private async Task<PartState?> FindLatenessAsync(LedgerEntry entry, Subscription subscription, CancellationToken cancellationToken)
    {
        if (entry.Key.Part > 1 || WeeklySchedule.TryCreate(subscription) is not { } schedule)
        {
            return null;
        }

        var slot = schedule.LatestAt(time.Now);
        if (time.IsStale(entry) && !time.IsOpen(slot))
        {
            // It outlived an outage: at the next slot a newer digest may overtake it.
            return new PartState.Planned(schedule.After(time.Now).First().At);
        }

        // What was planned on time and is sent late, is late; what an admin asked for at another hour is not.
        var isOfSlot = entry.PlannedAt >= slot.At && entry.PlannedAt <= slot.At + LateRule.Grace;
        return isOfSlot ? await late.FindObstacleAsync(subscription, entry.Key.Week, slot, cancellationToken) : null;
    }
}
