namespace PaperDigest.Sandbox.Rest;

/// <summary>A part <c>files[n]</c> of a multipart request.</summary>
/// <param name="Index">The n.</param>
/// <param name="Name">Its file name.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="Size">Its size in bytes.</param>
internal sealed record UploadedFile(int Index, string Name, string ContentType, long Size);
