namespace PaperDigest.Digests.Format;

/// <summary>A rule of the file formats.</summary>
/// <param name="Code">Stable: editors look it up, scripts filter by it; never used for another rule.</param>
/// <param name="Level">What breaking it does to the file.</param>
/// <param name="Rule">The rule in one line, as the documentation lists it.</param>
internal sealed record ProblemKind(string Code, ProblemLevel Level, string Rule)
{
    public static ProblemKind Error(string code, string rule) => new(code, ProblemLevel.Error, rule);

    public static ProblemKind Warning(string code, string rule) => new(code, ProblemLevel.Warning, rule);
}
