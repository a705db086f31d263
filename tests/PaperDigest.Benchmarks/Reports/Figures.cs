using System.Globalization;

namespace PaperDigest.Benchmarks.Reports;

/// <summary>Numbers as the report wants them.</summary>
internal static class Figures
{
    /// <summary>The middle of some measurements.</summary>
    public static double Median(IEnumerable<double> values) => Percentile(values, 0.5);

    /// <summary>The value that this share of the measurements does not exceed.</summary>
    /// <param name="values">At least one.</param>
    /// <param name="share">From 0 to 1.</param>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    /// <summary>Three digits that count, with thousands divided.</summary>
    public static string Short(double value) => Math.Abs(value) switch
    {
        >= 100 or 0 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.#", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("0.##", CultureInfo.InvariantCulture),
        _ => value.ToString("0.###", CultureInfo.InvariantCulture),
    };

    /// <summary>Bytes as megabytes.</summary>
    public static string Megabytes(double bytes) => $"{Short(bytes / 1e6)} MB";
}
