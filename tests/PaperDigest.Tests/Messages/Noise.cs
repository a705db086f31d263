using FsCheck;
using FsCheck.Fluent;

namespace PaperDigest.Tests.Messages;

/// <summary>Texts of the kinds that break messages: markdown, mentions, TeX, Chinese, emoji, right-to-left, marks, halves of characters.</summary>
internal static class Noise
{
    private static readonly string[] Scraps =
    [
        "word ", "longer-word ", "A sentence ends here. ", "e.g. ", "这是一个句子。", "深度学习，", "“引文”", "（括号）", "模型", "日本語の文。", "한국어 ",
        "👨‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "🇩🇪", "e\u0301", "Z\u0301\u0302\u0303", "\u0301", "\u200D", "\uFE0F", "𠮷", "𝔼", "\uD83D", "\uDE00", "\uFFFD",
        "مرحبا ", "שלום ", "\u202E", "\u2066", "\u200B", "\uFEFF", "\0", "\u001B", "\t", " ", "  \n", "\n", "\n\n", "\r\n", "\u2028",
        "*", "**", "***", "_", "__", "~~", "`", "``", "```", "```python\n", "||", "\\", "\\*", "# ", "#### ", "-# ", "- ", "  - ", "    - ", "+ ", "* ", "1. ", "99. ", "> ", ">>> ", "---\n",
        "[", "]", "(", ")", "](", "[a](https://x.org/a_(b))", "[*a* `b`](http://y.org)", "![alt](https://i.org/i.png)", "[z](javascript:x)", "[](https://e.org)", "[https://spoof.org](https://t.org)",
        "<https://auto.org/x_y>", "https://bare.org/q?a=1&b=_2_ ", "http://", "://", "www.w.org ", "a@b.org ", "<b>", "</b>", "<br>", "<!-- c -->", "<script>", "&amp;", "&#x202E;", "&lt;@1&gt;", "&#96;",
        "@everyone", "@here", "<@123>", "<@!123>", "<@&123>", "<#123>", "</cmd:123>", "<:n:123>", "<a:n:123>", "<t:0:R>", "<id:guide>",
        "$", "$$", "$x^2$", "$O(n\\log n)$", "$\\begin{x}$", "$\\frac{a}{b}$", "\\alpha", "| a | b |\n|---|---|\n| c | d |\n", "|", "&", "<", ">", ":", ".", "。", "…",
    ];

    /// <summary>Anything a digest might hold, up to some thousand characters.</summary>
    public static Gen<string> Text { get; } = Of(Scraps);

    /// <summary>The same, in one short run: a title, a name.</summary>
    public static Gen<string> Line { get; } = Gen.Elements(Scraps).ArrayOf(6).Select(string.Concat);

    /// <summary>Texts that shrink to the scrap that does the harm.</summary>
    public static Arbitrary<string> Shrinking(this Gen<string> texts) => Arb.From(texts, Shorter);

    /// <summary>Runs of these scraps, and now and then one scrap many times over.</summary>
    public static Gen<string> Of(params string[] scraps) => Gen.Frequency(
        (4, Gen.Elements(scraps).ListOf().Select(string.Concat)),
        (4, Gen.Choose(1, 400).SelectMany(count => Gen.Elements(scraps).ArrayOf(count)).Select(string.Concat)),
        (1, Gen.Elements(scraps).SelectMany(scrap => Gen.Choose(1, 2000).Select(count => string.Concat(Enumerable.Repeat(scrap, count))))),
        (1, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")));

    private static IEnumerable<string> Shorter(string text)
    {
        for (var length = text.Length / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= text.Length; start += length)
            {
                yield return text.Remove(start, length);
            }
        }
    }
}
