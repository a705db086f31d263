using System.CommandLine;
using System.CommandLine.Parsing;
using PaperDigest.Digests;

namespace PaperDigest.Bot.Cli;

/// <summary>Weeks and languages on the command line; what is none is named with what to write instead.</summary>
internal static class DigestArguments
{
    /// <summary>A required week.</summary>
    public static Argument<IsoWeek> Week() => new("week")
    {
        Description = "The digest's ISO week, such as 2024-W21.",
        CustomParser = typed => IsoWeek.TryParse(TextOf(typed), out var week) ? week : Refuse(typed, default(IsoWeek), "is no week. Write it like 2024-W21."),
    };

    /// <summary>An optional language.</summary>
    public static Option<Language?> Language(string description) => new("--language")
    {
        Description = description,
        CustomParser = typed => PaperDigest.Digests.Language.TryParse(TextOf(typed), out var language)
            ? language
            : Refuse(typed, default(Language?), "is no language. Write it like en or zh-CN."),
    };

    private static string TextOf(ArgumentResult typed) => string.Concat(typed.Tokens.Select(token => token.Value));

    private static T Refuse<T>(ArgumentResult typed, T nothing, string why)
    {
        typed.AddError($"'{TextOf(typed)}' {why}");
        return nothing;
    }
}
