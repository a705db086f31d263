namespace PaperDigest.Messages.Formulas;

/// <summary>A part of a formula in Unicode, with what decides the spaces around it.</summary>
internal readonly record struct TexToken(string Text, TexKind Kind);
