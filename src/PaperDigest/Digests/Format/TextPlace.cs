namespace PaperDigest.Digests.Format;

/// <summary>A place in a file, both counted from 1.</summary>
internal readonly record struct TextPlace(int Line, int Column)
{
    public static TextPlace Start { get; } = new(1, 1);
}
