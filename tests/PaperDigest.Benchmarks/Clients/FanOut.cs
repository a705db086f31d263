using PaperDigest.Benchmarks.Neutral;
using PaperDigest.Benchmarks.Peers;

namespace PaperDigest.Benchmarks.Clients;

/// <summary>Has a subject send one message to each of many channels.</summary>
internal static class FanOut
{
    /// <param name="subject">Who sends.</param>
    /// <param name="mode">The server's limits.</param>
    /// <param name="messages">One a channel.</param>
    /// <param name="atOnce">How many are handed to the subject at a time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<FanOutTiming> MeasureAsync(Subject subject, LimitMode mode, int messages, int atOnce, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(subject, mode, messages, cancellationToken);
        if (mode == LimitMode.Off)
        {
            // Warm code is what matters in the long run; under limits there is no hurry, and warming up would spend them.
            await SendAsync(session, messages, atOnce, Words.ChannelAt(0), cancellationToken);
        }

        await session.Server.TakeCountsAsync(cancellationToken);
        var before = session.Subject.ProcessorTime;
        await SendAsync(session, messages, atOnce, Words.ChannelAt(0), cancellationToken);
        return new FanOutTiming(await session.Server.TakeCountsAsync(cancellationToken), session.Subject.ProcessorTime - before, session.Subject.PeakMemoryBytes);
    }

    private static async Task SendAsync(Session session, int messages, int atOnce, ulong first, CancellationToken cancellationToken)
    {
        var answer = await session.Subject.TellAsync($"send {messages} {atOnce} {first}", cancellationToken);
        if (!string.Equals(answer, "done", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The subject could not send: {answer}");
        }
    }
}
