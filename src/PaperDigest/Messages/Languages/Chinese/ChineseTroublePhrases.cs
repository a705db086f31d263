namespace PaperDigest.Messages.Languages.Chinese;

internal sealed class ChineseTroublePhrases : TroublePhrases
{
    public override string UnknownCommand => "这个命令已经不存在了，Discord 可能还没来得及更新。输入 `/帮助` 看看我能做什么。";

    public override string OldControl => "这个按钮来自旧版本，已经失效。输入 `/帮助` 看看现在该怎么做。";

    public override string NoDigests => "还没有载入任何周报，请稍后再试。";

    public override string PaperGone => "这篇论文已不在周报中，可以用 `/搜索` 再找找看。";

    public override string MayNotShare => "你不能在这个频道发言，所以我也不能替你把论文发到这里。";

    public override string WhichPaper => "想看哪篇论文？输入部分标题、arXiv 编号或链接即可，菜单里是最新的论文。";

    public override string OtherMatches => "不是这篇？看看其他匹配的论文…";

    public override string NearMatches => "你要找的可能是…";

    public override string NoPapersInMessage => "这条消息里没有找到 arXiv 链接或编号。我能识别 `arxiv.org/abs/2405.12130` 这样的链接，以及 `2405.12130` 这样的编号。";

    public override string Failed(string reference) => $"我这边出错了，请再试一次。如果一直这样，请把编号 `{reference}` 告诉机器人的维护者。";

    public override string SeveralPapers(string text) => $"有好几篇论文都符合“{text}”，你要找的是哪一篇？";

    public override string UnknownPaperButNear(string text) => $"没有找到“{text}”。菜单里有几篇相近的论文。";

    public override string UnknownPaper(string text) => $"没有找到“{text}”。换几个词或输入 arXiv 编号试试，菜单里是最新的论文。";

    public override string NotInDigests(string link) => $"{link} 还没有收录进周报，所以没有解读。";

    public override string UnknownWeek(string text) => $"看不懂“{text}”是哪一周。可以写成 `2024-W21`、那一周的某个日期，或者“最新”。";

    public override string NoDigestOf(string week) => $"没有 {week} 的周报。";

    public override string AvailableWeeks(IReadOnlyList<string> weeks, int total) =>
        $"现有周报：{string.Join('、', weeks)}{(total > weeks.Count ? "，以及更早的各期" : "")}。";

    public override string WeeksReversed(string from, string to) => $"起始周 {from} 晚于结束周 {to}，请对调后再试。";

    public override string UnknownCategory(string text) => $"没有“{text}”这个分类。";

    public override string AvailableCategories(IReadOnlyList<string> categories) => $"现有分类：\n{string.Join('\n', categories)}";

    public override string UnknownDay(string text) => $"看不懂“{text}”是星期几。可以写成“周一”或 `monday`。";

    public override string UnknownTime(string text) => $"看不懂“{text}”是几点。可以写成 `09:00`、“下午3点”或 `9pm`。";

    public override string UnknownZone(string text) => $"不认识时区“{text}”，或者它对应好几个时区。可以写城市（如“上海”）、时区名（如 `Europe/Berlin`）或 `UTC+8`。";

    public override string NearZones(IReadOnlyList<string> zones) => $"是不是想选：{string.Join('、', zones)}";

    public override string UnknownLanguage(string text) => $"不能用“{text}”发布。请选择“中文”或 `English`。";
}
