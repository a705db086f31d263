using System.Globalization;

namespace PaperDigest.Digests;

/// <summary>Something an editor should know about a file: where it is, what is wrong, what to do.</summary>
/// <param name="File">The path as it was given to the loader.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in UTF-16 code units, as editors count.</param>
/// <param name="Level">Whether the file is refused for it.</param>
/// <param name="Code">Stable name of the rule, <c>PD203</c>.</param>
/// <param name="Text">What is wrong and what to do, in English, one line.</param>
public sealed record Problem(string File, int Line, int Column, ProblemLevel Level, string Code, string Text)
{
    /// <summary>The written form compilers use: <c>file:line:column: level CODE: text</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{File}:{Line}:{Column}: {(Level == ProblemLevel.Error ? "error" : "warning")} {Code}: {Text}");
}
