namespace PaperDigest.Digests.Search;

/// <summary>Where in a paper's texts a word stands: one byte beside each posting.</summary>
[Flags]
internal enum Fields : byte
{
    None = 0,
    Title = 1,
    Takeaway = 2,
    Category = 4,

    /// <summary>The word is the paper's id or an address of it.</summary>
    Key = 8,

    Body = 16,

    /// <summary>More than once in the summaries.</summary>
    BodyTwice = 32,

    /// <summary>The word is part of a name in the title: <c>RLHF</c> of <c>OpenRLHF</c>.</summary>
    TitlePart = 64,
}
