using System.Globalization;
using System.Runtime.InteropServices;

namespace PaperDigest.Benchmarks.Reports;

/// <summary>Where it was measured.</summary>
internal static class Machine
{
    private const string Processors = "/proc/cpuinfo";

    /// <summary>Cores, memory, system and date, in one line; nothing that names the machine.</summary>
    public static string Describe()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        var date = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{date}: {Environment.ProcessorCount} cores{Model()}, {memory.ToString("0", CultureInfo.InvariantCulture)} GB, "
            + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.";
    }

    private static string Model()
    {
        var line = File.Exists(Processors) ? File.ReadLines(Processors).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? "" : $" ({line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()})";
    }
}
