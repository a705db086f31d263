using PaperDigest.Benchmarks.Neutral;

namespace PaperDigest.Benchmarks.Clients;

/// <summary>What one bot took to answer commands.</summary>
/// <param name="OneByOne">One at a time.</param>
/// <param name="Many">Many at once.</param>
/// <param name="Typed">One at a time, not by id but by what readers type.</param>
/// <param name="MemoryBytes">Resident after that.</param>
/// <param name="Microseconds">Processor time a command.</param>
/// <param name="Deferred">How many were first promised an answer.</param>
internal sealed record CommandTiming(AskTiming OneByOne, AskTiming Many, AskTiming Typed, long MemoryBytes, double Microseconds, int Deferred);
