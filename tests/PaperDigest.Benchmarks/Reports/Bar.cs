namespace PaperDigest.Benchmarks.Reports;

/// <summary>Something that had to be reached.</summary>
/// <param name="What">The promise, with its number.</param>
/// <param name="Found">What was measured.</param>
/// <param name="IsMet">Whether that keeps the promise.</param>
internal sealed record Bar(string What, string Found, bool IsMet)
{
    /// <summary>A number that must not be below another.</summary>
    public static Bar AtLeast(string what, double least, double found, string unit) =>
        new($"{what}: at least {Figures.Short(least)}{unit}", $"{Figures.Short(found)}{unit}", found >= least);

    /// <summary>A number that must not be above another.</summary>
    public static Bar AtMost(string what, double most, double found, string unit) =>
        new($"{what}: at most {Figures.Short(most)}{unit}", $"{Figures.Short(found)}{unit}", found <= most);
}
