namespace PaperDigest.Discord.Rest;

/// <summary>A line of the error table.</summary>
internal sealed record ErrorRule(int Code, string Meaning, ErrorAction Action);
