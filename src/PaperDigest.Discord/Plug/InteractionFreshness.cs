using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Plug;

/// <summary>How old interactions are when they reach us: a resume may bring some minutes late.</summary>
/// <remarks>
/// An id tells when Discord made it, by Discord's clock. Ours may be wrong by minutes, so ages count from the quickest arrival
/// of the last hour, measured on a clock that is never set. The first ones after a pause are believed to be fresh: answering a
/// stale one only fails. Thread-safe.
/// </remarks>
internal sealed class InteractionFreshness(TimeProvider time)
{
    /// <summary>Three seconds are allowed, two more for what a clock may drift and a network vary.
    /// https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages.</summary>
    public static readonly TimeSpan Stale = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private readonly RecentMinimum _quickest = new(TimeSpan.FromMinutes(30));

    /// <summary>How long ago Discord sent it, as well as we can know.</summary>
    public TimeSpan AgeOf(Snowflake interaction)
    {
        lock (_lock)
        {
            var now = time.GetElapsedTime(_start);
            var delay = now - (interaction.CreatedAt - DateTimeOffset.UnixEpoch);
            return delay - _quickest.Add(delay, now);
        }
    }
}
