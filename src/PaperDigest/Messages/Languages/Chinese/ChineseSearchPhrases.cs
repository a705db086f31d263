using System.Globalization;

namespace PaperDigest.Messages.Languages.Chinese;

internal sealed class ChineseSearchPhrases : SearchPhrases
{
    private static readonly ChineseBasicPhrases Words = new();

    public override string NothingFound => "没有找到符合的论文。可以减少或换几个词，也可以直接输入 arXiv 编号。";

    public override string ResultsFor(string words) => $"“{words}”的搜索结果";

    public override string Found(int total, int shown) => total > shown
        ? string.Create(CultureInfo.InvariantCulture, $"共 {Words.Papers(total)}，显示最相关的 {shown} 篇")
        : $"共 {Words.Papers(total)}";

    public override string Unknown(string words) => $"没有论文提到 {words}。";

    public override string Between(string? from, string? to) => (from, to) switch
    {
        (not null, not null) => $"{from} 至 {to}",
        (not null, _) => $"{from} 起",
        _ => $"截至 {to}",
    };
}
