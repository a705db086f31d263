namespace PaperDigest.Benchmarks;

/// <summary>What the program tells whoever called it.</summary>
internal static class ExitCodes
{
    /// <summary>Measured, and every bar was met.</summary>
    public const int Met = 0;

    /// <summary>Measured, and some bar was missed.</summary>
    public const int Missed = 1;
}
