using PaperDigest.Benchmarks.Neutral;

namespace PaperDigest.Benchmarks.Clients;

/// <summary>One fan-out.</summary>
/// <param name="Counts">What the server saw.</param>
/// <param name="ProcessorTime">What it cost the subject.</param>
/// <param name="PeakMemoryBytes">The most memory it ever held.</param>
internal sealed record FanOutTiming(ServerCounts Counts, TimeSpan ProcessorTime, long PeakMemoryBytes)
{
    public double PerSecond => Counts.Messages / Counts.Seconds;

    public double MicrosecondsEach => ProcessorTime.TotalMicroseconds / Counts.Messages;
}
