using System.Globalization;
using PaperDigest.Delivery;

namespace PaperDigest.Messages.Languages.Chinese;

internal sealed class ChineseStatusPhrases : StatusPhrases
{
    public override string Title => "运行状态";

    public override string Digests => "周报";

    public override string NoProblems => "✅ 文件没有问题。";

    public override string Sending => "发布";

    public override string Idle => "✅ 一切就绪，没有待发布的内容。";

    public override string NeedsYou => "需要你处理";

    public override string NothingToDo => "✅ 没有需要你处理的事。";

    public override string PausedByAdmin => "已暂停，用 `/频道订阅 恢复` 继续发布";

    public override string ReadyToResume => "问题已经解决，用 `/频道订阅 恢复` 即可继续。";

    public override string NoRuns => "还没有发布过";

    public override string ToldNobody => "没能通知任何人：对方没有开放私信，频道里也发不了。";

    public override string Refresh => "刷新";

    public override string Loaded(string papers, int weeks, string newest) =>
        string.Create(CultureInfo.InvariantCulture, $"共 {weeks} 期、{papers}，最新一期是 {newest}。");

    public override string TakenIn(string distance) => $"上次载入：{distance}。";

    public override string Problems(int errors, int warnings) => (errors, warnings) switch
    {
        (0, _) => string.Create(CultureInfo.InvariantCulture, $"⚠️ {warnings} 条警告："),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"❌ {errors} 处错误，出错的文件沿用上一个正确的版本："),
        _ => string.Create(CultureInfo.InvariantCulture, $"❌ {errors} 处错误、{warnings} 条警告，出错的文件沿用上一个正确的版本："),
    };

    public override string More(int count) => string.Create(CultureInfo.InvariantCulture, $"-# ……还有 {count} 条");

    public override string Busy(string distance) => $"📮 一切就绪，下一条发布：{distance}。";

    public override string Stopped(string reason) => $"⛔ 已停止发布，需重新启动机器人：{reason}";

    public override string Feeds(int count) => string.Create(CultureInfo.InvariantCulture, $"频道订阅（{count}）");

    public override string NextAt(string moment, string distance) => $"下一次 {moment}（{distance}）";

    public override string PausedBecause(string reason) => $"已暂停：{reason}";

    public override string Receipt(string week, Receipt numbers)
    {
        var parts = new[] { (numbers.Sent, "已发布"), (numbers.Refused, "被拒绝"), (numbers.Awaiting, "待确认"), (numbers.Skipped, "已跳过"), (numbers.Open, "发布中") }
            .Where(part => part.Item1 > 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Item2} {part.Item1}"));
        return string.Create(CultureInfo.InvariantCulture, $"{week}：共 {numbers.Planned} 条 = {string.Join(" + ", parts)}");
    }

    public override string IsItThere(string week, string channel) => $"{channel} 里有 {week} 吗？当时没有收到 Discord 的答复。";

    public override string PostLate(string week, string channel) => $"{channel} 的 {week} 晚了，现在补发吗？";
}
