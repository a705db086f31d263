using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest;

/// <summary>A part <c>files[n]</c> of a multipart request.</summary>
/// <param name="File">What is kept of it.</param>
/// <param name="Address">Where it is found from now on.</param>
internal sealed record UploadedFile(StoredFile File, string Address);
