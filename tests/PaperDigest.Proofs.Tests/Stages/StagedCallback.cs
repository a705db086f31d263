namespace PaperDigest.Proofs.Tests.Stages;

/// <summary>A piece of a bot's own work that can go on.</summary>
internal sealed record StagedCallback(Life Life, Action Run);
