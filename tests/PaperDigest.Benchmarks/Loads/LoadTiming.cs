namespace PaperDigest.Benchmarks.Loads;

/// <summary>What one load took.</summary>
/// <param name="Whole">Parsing and indexing everything.</param>
/// <param name="ChangeMilliseconds">Each change of one file.</param>
/// <param name="MemoryBytes">What stays in memory beside the files.</param>
/// <param name="Papers">How many came of it.</param>
/// <param name="TextBytes">What of the memory is the papers' own text.</param>
internal sealed record LoadTiming(TimeSpan Whole, double[] ChangeMilliseconds, long MemoryBytes, int Papers, long TextBytes);
