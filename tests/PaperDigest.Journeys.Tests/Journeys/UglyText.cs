namespace PaperDigest.Journeys.Tests.Journeys;

/// <summary>What people, their keyboards and their clipboards put into a field.</summary>
internal static class UglyText
{
    /// <summary>The longest text Discord takes in an option: https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure.</summary>
    public const int MaxCharacters = 6000;

    private static readonly string[] Pieces =
    [
        "@everyone", "@here", "<@1>", "<@&1>", "<#1>", "</help:1>", "<t:1716771600:R>", "<:x:1>", "**", "__", "||", "~~", "`", "```\n", "> ", "# ", "-# ", "- ", "[a](https://example.org)",
        "[x](javascript:alert(1))", "<https://example.org>", "https://arxiv.org/abs/2405.12130v2", "http://[", "2405.12130", "9999.99999", "0", "-1", "1e400", "99:99", "25:00", "2024-W21",
        "2024-W99", "0000-W00", "9999-12-31", "tomorrow", "UTC+99", "Etc/Nowhere", "$\\frac{1}{2}$", "$$\\undefined{", "\\", "{0}", "%s%n", "';DROP TABLE part;--", "<b>&amp;", "../../etc",
        "v1:save:x", "llm", "MoRA", "attention", "高", "注意力", "量化、校准", "ｆｕｌｌ", "日本語", "한국어", "שלום", "مرحبا", "\u202E", "\u2066", "\u200B", "\u200D", "\uFEFF", "\u0000", "\u0007", "\u001B[31m",
        "e\u0301\u0302\u0303", "Ǆ", "ﬀ", "İ", "ß", "🙂", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\U0001FFFE", "\uFFFF", "\t", "\r\n", " ", "\u00A0", "\u3000", "\u2028",
    ];

    /// <summary>Some texts, the same for the same seed: pieces put together, alone, or over and over.</summary>
    public static IEnumerable<string> Some(int count, int seed)
    {
        var chance = new Random(seed);
        for (var index = 0; index < count; index++)
        {
            var piece = Pieces[chance.Next(Pieces.Length)];
            yield return chance.Next(6) switch
            {
                0 => piece,
                1 => string.Concat(Enumerable.Repeat(piece, MaxCharacters / piece.Length)),
                _ => string.Join(chance.Next(2) == 0 ? " " : "", Enumerable.Range(0, chance.Next(2, 9)).Select(_ => Pieces[chance.Next(Pieces.Length)])),
            };
        }
    }
}
