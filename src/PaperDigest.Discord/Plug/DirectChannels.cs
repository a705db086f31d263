using System.Collections.Concurrent;
using PaperDigest.Discord.Rest;
using PaperDigest.Ports;
using Answer = PaperDigest.Discord.Rest.RestAnswer<PaperDigest.Ports.ChannelId>;

namespace PaperDigest.Discord.Plug;

/// <summary>Opens direct channels, slowly: many at once look like spam, and Discord quarantines bots for it.</summary>
/// <remarks>https://discord.com/developers/docs/resources/user#create-dm. Thread-safe.</remarks>
internal sealed class DirectChannels(DirectChannelOpening askAsync, RetryDelays delays) : IDisposable
{
    /// <summary>After Discord has said that it is too much.</summary>
    private static readonly TimeSpan CoolDown = TimeSpan.FromHours(6);
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenOpenings = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<UserId, ChannelId> _opened = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly long _start = delays.Time.GetTimestamp();
    private TimeSpan _nextOpening;
    private TimeSpan _closedUntil;

    private TimeSpan Now => delays.Time.GetElapsedTime(_start);

    public async Task<DirectChannelOutcome> OpenAsync(UserId user, CancellationToken cancellationToken)
    {
        if (_opened.TryGetValue(user, out var known))
        {
            return new DirectChannelOutcome.Opened(known);
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_closedUntil > Now)
            {
                return new DirectChannelOutcome.NotNow(_closedUntil - Now, "Discord asked to open fewer direct channels");
            }

            if (_nextOpening > Now)
            {
                await delays.WaitAsync(_nextOpening - Now, cancellationToken);
            }

            var answer = await askAsync(user, cancellationToken);
            _nextOpening = Now + BetweenOpenings + (TimeSpan.FromMilliseconds(250) * delays.Chance.NextDouble());
            return Conclude(user, answer);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private DirectChannelOutcome Conclude(UserId user, Answer answer)
    {
        switch (answer)
        {
            case Answer.Succeeded { Value: var channel }:
                var opened = _opened.GetOrAdd(user, channel);
                return new DirectChannelOutcome.Opened(opened);
            case Answer.Refused { Refusal: { Action: ErrorAction.StopOpeningDirectChannels } refusal }:
                _closedUntil = Now + CoolDown;
                return new DirectChannelOutcome.NotNow(CoolDown, refusal.Reason);
            case Answer.Refused { Refusal: var refusal }:
                return new DirectChannelOutcome.Refused(RefusalReading.KindOf(refusal), refusal.Reason);
            case Answer.NotSent notSent:
                return new DirectChannelOutcome.NotNow(notSent.RetryAfter, notSent.Reason);
            case Answer.Unclear unclear:
                return new DirectChannelOutcome.NotNow(AskAgain, unclear.Reason);
            default:
                throw new ArgumentOutOfRangeException(nameof(answer));
        }
    }
}
