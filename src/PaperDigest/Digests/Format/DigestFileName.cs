namespace PaperDigest.Digests.Format;

/// <summary>What a digest's file name says: <c>2024-W21.zh-CN.md</c>.</summary>
internal readonly record struct DigestFileName(IsoWeek Week, Language Language)
{
    public static bool TryParse(string path, out DigestFileName name)
    {
        name = default;
        var parts = LastPart(path).Split('.');
        if (parts is not [var week, var language, var extension] || !string.Equals(extension, "md", StringComparison.OrdinalIgnoreCase)
            || !IsoWeek.TryParse(week, out var parsedWeek) || !Language.TryParse(language, out var parsedLanguage))
        {
            return false;
        }

        name = new DigestFileName(parsedWeek, parsedLanguage);
        return true;
    }

    public static string LastPart(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    public override string ToString() => $"{Week}.{Language}.md";
}
