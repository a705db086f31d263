namespace PaperDigest.Benchmarks.Neutral;

/// <summary>How fast commands were answered, seen from the server.</summary>
/// <param name="Answered">With the message itself, not only a promise.</param>
/// <param name="Lost">Not within ten seconds.</param>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="P50Milliseconds">From the frame's sending to the answer's arrival.</param>
/// <param name="P99Milliseconds">The same.</param>
internal sealed record AskTiming(int Answered, int Lost, double PerSecond, double P50Milliseconds, double P99Milliseconds);
