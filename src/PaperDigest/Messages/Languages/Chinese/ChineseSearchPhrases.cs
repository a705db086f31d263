using System.Globalization;

namespace PaperDigest.Messages.Languages.Chinese;

internal sealed class ChineseSearchPhrases : SearchPhrases
{
    private static readonly ChineseBasicPhrases Words = new();

    public override string NothingFound => "没有找到符合的论文。可以减少或换几个词，也可以直接输入 arXiv 编号。";

    public override string AllPapers => "全部论文，从新到旧";

    public override string Refine => "筛选";

    public override string WordsField => "关键词、arXiv 编号或链接";

    public override string CategoryField => "分类";

    public override string FromField => "起始周";

    public override string ToField => "结束周";

    public override string WeekHint => "如 2024-W21、那一周的日期，或“最新”";

    public override string TryAgain => "刚才耗时太久，表单没能打开，请再按一次按钮。";

    public override string ResultsFor(string words) => $"“{words}”的搜索结果";

    public override string Found(int total, int shown) => total > shown
        ? string.Create(CultureInfo.InvariantCulture, $"共 {Words.Papers(total)}，显示最相关的 {shown} 篇")
        : $"共 {Words.Papers(total)}";

    public override string Unknown(string words) => $"没有论文提到{words}。";

    public override string Between(string? from, string? to) => (from, to) switch
    {
        (not null, not null) => $"{from} 至 {to}",
        (not null, _) => $"{from} 起",
        _ => $"截至 {to}",
    };
}
