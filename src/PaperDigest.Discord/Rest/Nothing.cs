namespace PaperDigest.Discord.Rest;

/// <summary>What an answer without content holds.</summary>
internal readonly record struct Nothing;
