namespace PaperDigest.Discord.Wire;

/// <summary>Names the file sent as <c>files[Id]</c>.</summary>
internal sealed record AttachmentBody(int Id, string Filename);
