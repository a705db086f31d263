namespace PaperDigest.Messages.Rendering;

/// <summary>How a piece of text is drawn; styles combine.</summary>
[Flags]
internal enum TextStyle
{
    None = 0,
    Bold = 1,
    Struck = 2,
    Italic = 4,

    /// <summary>Italic where a letter stands right beside it.</summary>
    ItalicInWord = 8,
}
