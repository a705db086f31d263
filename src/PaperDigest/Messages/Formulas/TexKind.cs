namespace PaperDigest.Messages.Formulas;

/// <summary>What a part of a formula is.</summary>
internal enum TexKind
{
    /// <summary>A letter, a number, a symbol.</summary>
    Ordinary,

    /// <summary>A function's name, which wants air: <c>log n</c>.</summary>
    Word,

    /// <summary>Plus, times; a sign when nothing stands before it.</summary>
    Binary,

    /// <summary>Equals, less than, an arrow.</summary>
    Relation,

    /// <summary>Something raised or lowered, which clings to what stands before it.</summary>
    Script,

    /// <summary>An opening bracket.</summary>
    Opening,

    /// <summary>A closing bracket.</summary>
    Closing,

    /// <summary>A comma or semicolon.</summary>
    Comma,

    /// <summary>White space the editor asked for.</summary>
    Space,
}
