using System.Collections.Concurrent;
using System.Collections.Immutable;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Feeds;

/// <summary>Remembers what channels are called, so that suggestions can name them without asking Discord each time.</summary>
/// <remarks>Thread-safe. A channel renamed since keeps its old name here until the next start: it only helps to choose.</remarks>
internal sealed class ChannelNames(IDiscordConnection discord, TimeProvider time)
{
    // Suggestions cannot be put off and must be there within three seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<ChannelId, string> _names = new();

    public void Remember(ChannelId channel, string name) => _names[channel] = name;

    /// <summary>The names known by now; a channel Discord is slow about is left out.</summary>
    public async Task<ImmutableDictionary<ChannelId, string>> OfAsync(IEnumerable<ChannelId> channels, CancellationToken cancellationToken)
    {
        var wanted = channels.Distinct().ToImmutableArray();
        var unknown = wanted.Where(channel => !_names.ContainsKey(channel)).ToImmutableArray();
        if (!unknown.IsEmpty)
        {
            using var patience = new CancellationTokenSource(Patience, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            try
            {
                await Task.WhenAll(unknown.Select(channel => AskAsync(channel, either.Token)));
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // Out of patience: those that came are remembered.
            }
        }

        return wanted.Where(_names.ContainsKey).ToImmutableDictionary(channel => channel, channel => _names[channel]);
    }

    private async Task AskAsync(ChannelId channel, CancellationToken cancellationToken)
    {
        if (await discord.DescribeChannelAsync(channel, cancellationToken) is ChannelOutcome.Known known)
        {
            Remember(channel, known.Name);
        }
    }
}
