namespace PaperDigest.Messages.Texts;

/// <summary>How good a place after a grapheme is for ending a page; later is better.</summary>
internal enum Border
{
    /// <summary>Only if nothing else is left: after an opening bracket, before a closing one.</summary>
    Ugly,

    /// <summary>Inside a word.</summary>
    Letter,

    /// <summary>Between words, or between two Chinese characters.</summary>
    Word,

    /// <summary>After a comma, a colon or a semicolon.</summary>
    Clause,

    /// <summary>After a sentence.</summary>
    Sentence,

    /// <summary>At the end of a line.</summary>
    Line,
}
