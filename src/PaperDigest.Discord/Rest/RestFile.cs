namespace PaperDigest.Discord.Rest;

/// <summary>A file sent along.</summary>
internal sealed record RestFile(string FileName, string MediaType, ReadOnlyMemory<byte> Content);
