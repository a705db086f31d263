namespace PaperDigest.Discord;

/// <summary>Timers cut fractions of a millisecond off: whoever waits for a moment would be woken before it, again and again.</summary>
internal static class WholeMilliseconds
{
    /// <summary>Long enough for the moment to have come; zero if it has.</summary>
    public static TimeSpan Until(TimeSpan moment, TimeSpan now) => TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(0, (moment - now).TotalMilliseconds)));
}
