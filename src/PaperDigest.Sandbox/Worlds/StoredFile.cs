namespace PaperDigest.Sandbox.Worlds;

/// <summary>A file that came with a message.</summary>
/// <param name="Id">The attachment's id.</param>
/// <param name="Name">Its file name.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record StoredFile(Snowflake Id, string Name, string ContentType, ReadOnlyMemory<byte> Content);
