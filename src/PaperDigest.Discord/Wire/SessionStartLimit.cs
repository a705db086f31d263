namespace PaperDigest.Discord.Wire;

/// <summary>How many sessions may still be started.</summary>
/// <param name="Total">In 24 hours.</param>
/// <param name="Remaining">Until the reset.</param>
/// <param name="ResetAfter">Milliseconds.</param>
/// <param name="MaxConcurrency">Identifies allowed in 5 seconds.</param>
internal sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);
