namespace PaperDigest.Bot.Digests;

/// <summary>What shows that a file was written to, without reading it.</summary>
internal readonly record struct FileStamp(long Bytes, DateTime WrittenAt)
{
    /// <summary>Fits no file: what has it is read again.</summary>
    public static FileStamp Unknown { get; } = new(-1, default);
}
