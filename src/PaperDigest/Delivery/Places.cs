using System.Collections.Concurrent;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>Finds the channel of a destination; a person's is opened first, at a careful pace, and remembered.</summary>
/// <remarks>Thread-safe. People subscribe themselves: to others no direct channel is ever opened.</remarks>
internal sealed class Places(IDiscordConnection discord, DirectChannelPace pace)
{
    private readonly ConcurrentDictionary<UserId, ChannelId> _opened = [];

    public async Task<DirectChannelOutcome> OpenAsync(Destination destination, CancellationToken cancellationToken) => destination switch
    {
        Destination.Channel channel => new DirectChannelOutcome.Opened(channel.Id),
        Destination.Person person => await OpenAsync(person.User, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(destination)),
    };

    private async Task<DirectChannelOutcome> OpenAsync(UserId user, CancellationToken cancellationToken)
    {
        if (_opened.TryGetValue(user, out var known))
        {
            return new DirectChannelOutcome.Opened(known);
        }

        if (pace.WaitFor(user) is var wait && wait > TimeSpan.Zero)
        {
            return new DirectChannelOutcome.NotNow(wait, "Direct channels are opened one after the other.");
        }

        var outcome = await discord.OpenDirectChannelAsync(user, cancellationToken);
        switch (outcome)
        {
            case DirectChannelOutcome.Opened opened:
                _opened[user] = opened.Channel;
                break;
            case DirectChannelOutcome.NotNow later:
                pace.HoldFor(later.RetryAfter);
                break;
            case DirectChannelOutcome.Refused:
                break;
            default:
                throw new InvalidOperationException($"No such outcome: {outcome}");
        }

        return outcome;
    }
}
