namespace PaperDigest.Benchmarks.Clients;

/// <summary>What it takes to be there.</summary>
/// <param name="Start">From the start of the process to a session that knows its servers.</param>
/// <param name="StartProcessorTime">What that cost.</param>
/// <param name="IdleBytes">Resident memory then.</param>
/// <param name="LaterBytes">Resident memory after many events.</param>
/// <param name="EventMicroseconds">Processor time an event.</param>
internal sealed record PresenceTiming(TimeSpan Start, TimeSpan StartProcessorTime, double IdleBytes, double LaterBytes, double EventMicroseconds);
