namespace PaperDigest.Proofs.Tests.Bots;

/// <summary>How a bot differs from the one we ship.</summary>
internal sealed record BotChanges
{
    /// <summary>The very bot.</summary>
    public static BotChanges None { get; } = new();

    /// <summary>It sends without the sender's role: what the role is to prevent, the ledger must survive.</summary>
    public bool NeedsNoRole { get; init; }

    /// <summary>What it has for a port: the given one, or something before it.</summary>
    public Func<object, object> Of { get; init; } = same => same;
}
