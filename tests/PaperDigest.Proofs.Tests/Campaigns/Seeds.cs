using System.Globalization;

namespace PaperDigest.Proofs.Tests.Campaigns;

/// <summary>Which seeds to tell: all from 1 on, or the one that the environment names.</summary>
internal static class Seeds
{
    /// <summary>Set to a seed to tell that one again, with everything that happens in it.</summary>
    public const string One = "PAPERDIGEST_SEED";

    /// <summary>Set to a number to tell so many instead of the usual ones.</summary>
    public const string Many = "PAPERDIGEST_SEEDS";

    public static bool IsOne => Read(One) is not null;

    public static IEnumerable<int> Of(int usual) => Read(One) is { } one ? [one] : Enumerable.Range(1, Read(Many) ?? usual);

    private static int? Read(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
