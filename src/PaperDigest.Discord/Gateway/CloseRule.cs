namespace PaperDigest.Discord.Gateway;

/// <summary>What follows from a close code.</summary>
internal abstract record CloseRule
{
    private CloseRule()
    {
    }

    public sealed record Resume : CloseRule;

    public sealed record Identify : CloseRule;

    /// <param name="Reason">What is wrong and what the operator can do.</param>
    public sealed record Fatal(string Reason) : CloseRule;
}
