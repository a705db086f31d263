namespace PaperDigest.Digests;

/// <summary>What a paper is known by in every digest and language: its arXiv id without version, else a stable slug of its title.</summary>
public readonly record struct PaperId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
