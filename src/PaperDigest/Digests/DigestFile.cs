using System.Text;

namespace PaperDigest.Digests;

/// <summary>A file as it was found: its bytes, or why it could not be read.</summary>
public sealed record DigestFile
{
    private DigestFile(string path, ReadOnlyMemory<byte> content, string readFailure)
    {
        Path = path;
        Content = content;
        ReadFailure = readFailure;
    }

    /// <summary>How problems name it; forward slashes.</summary>
    public string Path { get; }

    /// <summary>Its bytes, UTF-8 as it should be.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Why it could not be read; empty if it was.</summary>
    public string ReadFailure { get; }

    /// <summary>A file that was read.</summary>
    public static DigestFile Read(string path, ReadOnlyMemory<byte> content) => new(path, content, "");

    /// <summary>A file given as text.</summary>
    public static DigestFile FromText(string path, string text) => Read(path, Encoding.UTF8.GetBytes(text));

    /// <summary>A file that is there and could not be read: a problem of that file, not of the loader.</summary>
    public static DigestFile Unreadable(string path, string reason) => new(path, default, reason);
}
