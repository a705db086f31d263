namespace PaperDigest.Digests;

/// <summary>What a problem does to its file.</summary>
public enum ProblemLevel
{
    /// <summary>The file is loaded all the same.</summary>
    Warning,

    /// <summary>The file is refused whole; its previous good version stays.</summary>
    Error,
}
