using System.Globalization;

namespace PaperDigest.Bot.Cli.Moving;

/// <summary>What is wrong with a line, and where.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Of the field's first character, counted from 1.</param>
/// <param name="Text">What is wrong and what to do.</param>
internal sealed record SheetProblem(int Line, int Column, string Text)
{
    /// <summary>As compilers write it.</summary>
    public string In(string file) => string.Create(CultureInfo.InvariantCulture, $"{file}:{Line}:{Column}: error: {Text}");
}
