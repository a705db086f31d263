using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperDigest.Digests;

namespace PaperDigest.Bot.Cli;

/// <summary>Writes problems for people, for GitHub, or for programs.</summary>
internal static class LintWriter
{
    /// <summary><c>file:line:column: level CODE: text</c>, which editors and people read.</summary>
    public const string Text = "text";

    /// <summary>Workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions.</summary>
    public const string Github = "github";

    /// <summary>One array of objects.</summary>
    public const string Json = "json";

    /// <summary>Chinese stays readable; what JSON must escape is escaped.</summary>
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<Problem> problems, string format) => format switch
    {
        Github => string.Concat(problems.Select(problem => ToGithub(problem) + '\n')),
        Json => JsonSerializer.Serialize(problems.Select(ToJson), Readable) + '\n',
        _ => string.Concat(problems.Select(problem => problem.ToString() + '\n')),
    };

    private static string ToGithub(Problem problem) => string.Create(
        CultureInfo.InvariantCulture,
        $"::{LevelOf(problem)} file={Property(problem.File)},line={problem.Line},col={problem.Column},title={problem.Code}::{Escape(problem.Text)}");

    private static object ToJson(Problem problem) => new
    {
        file = problem.File,
        line = problem.Line,
        column = problem.Column,
        level = LevelOf(problem),
        code = problem.Code,
        text = problem.Text,
    };

    private static string LevelOf(Problem problem) => problem.Level == ProblemLevel.Error ? "error" : "warning";

    private static string Property(string value) => Escape(value).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Escape(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
