namespace PaperDigest.Discord.Rest.RateLimits;

/// <summary>Whether a request may go.</summary>
internal abstract record Admission
{
    private Admission()
    {
    }

    /// <summary>It may go now.</summary>
    public sealed record Granted(Permit Permit) : Admission;

    /// <summary>It would have to wait for longer than anybody should stand in line.</summary>
    public sealed record Due(TimeSpan Wait) : Admission;
}
