namespace PaperDigest.Digests.Search;

/// <summary>Tells scripts written without spaces from those written with them.</summary>
internal static class Script
{
    /// <summary>Ideographs, kana and hangul: indexed by characters and pairs, for nobody can tell where a word ends.</summary>
    public static bool IsIdeographic(char character) =>
        character is >= '\u4E00' and <= '\u9FFF' or >= '\u3041' and <= '\u30FF' or >= '\u3400' and <= '\u4DBF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF';
}
