using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>Spreads the opening of direct channels: everybody is told once when to come, and nobody waits in line with a worker.</summary>
/// <remarks>
/// Opening many quickly leads to limits or to a block; one a second is a safe pace:
/// https://discord.com/developers/docs/resources/user#create-dm. Thread-safe.
/// </remarks>
internal sealed class DirectChannelPace(TimeProvider clock, Random chance)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<UserId, DateTimeOffset> _appointments = [];
    private DateTimeOffset _nextFree = DateTimeOffset.MinValue;

    /// <summary>How long the person's channel must still wait to be opened; zero means go ahead.</summary>
    public TimeSpan WaitFor(UserId user)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (!_appointments.TryGetValue(user, out var appointment))
            {
                appointment = _nextFree > now ? _nextFree : now;
                _nextFree = appointment + (Interval * (1 + (chance.NextDouble() / 4)));
                _appointments[user] = appointment;
            }

            if (appointment > now)
            {
                return appointment - now;
            }

            _appointments.Remove(user);
            return TimeSpan.Zero;
        }
    }

    /// <summary>Discord wants no more for a while: everybody comes later.</summary>
    public void HoldFor(TimeSpan pause)
    {
        lock (_lock)
        {
            var earliest = clock.GetUtcNow() + pause;
            if (_nextFree < earliest)
            {
                _nextFree = earliest;
                _appointments.Clear();
            }
        }
    }
}
