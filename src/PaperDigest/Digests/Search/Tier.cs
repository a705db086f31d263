namespace PaperDigest.Digests.Search;

/// <summary>What goes before any score.</summary>
internal enum Tier : byte
{
    /// <summary>Words somewhere.</summary>
    Words,

    /// <summary>All words in the title, or the query word for word anywhere.</summary>
    TitleWords,

    /// <summary>The title begins as typed.</summary>
    TitleBeginning,

    /// <summary>The title is what was typed.</summary>
    WholeTitle,

    /// <summary>Its id or address was typed.</summary>
    Key,
}
