using System.Globalization;

namespace PaperDigest.Messages.Languages.Chinese;

internal sealed class ChinesePrivacyPhrases : PrivacyPhrases
{
    public override string NothingStored => "我这里没有保存任何关于你的数据。";

    public override string FeedsStay => "频道订阅属于服务器，会继续发布，只是不再记录由你创建。";

    public override string Erase => "全部清除";

    public override string Keep => "保留";

    public override string Confirm(string items) => $"我保存了以下与你有关的数据：{items}。\n要全部清除吗？清除后无法恢复。";

    public override string Erased(string items) => $"已彻底清除：{items}。这里不再有任何与你有关的数据。";

    public override string SavedPapers(int count) => Number(count, "篇收藏的论文");

    public override string Subscriptions(int count) => Number(count, "个订阅");

    public override string Deliveries(int count) => Number(count, "条私信发送记录");

    public override string Feeds(int count) => Number(count, "个频道订阅的创建者信息");

    private static string Number(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}");
}
