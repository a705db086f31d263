namespace PaperDigest.Discord.Wire;

/// <summary>What we say we are.</summary>
internal sealed record IdentifyProperties(string Os, string Browser, string Device);
