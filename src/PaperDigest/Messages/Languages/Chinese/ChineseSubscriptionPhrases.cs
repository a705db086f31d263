using System.Globalization;
using NodaTime;

namespace PaperDigest.Messages.Languages.Chinese;

internal sealed class ChineseSubscriptionPhrases : SubscriptionPhrases
{
    private const string Days = "一二三四五六日";

    public override string Everything => "全部分类";

    public override string ZoneUnknown => "没能猜出你的时区，暂按 UTC 计算。加上“时区”选项再运行一次即可更改。";

    public override string HowToChange => "用 `/我的订阅` 查看全部订阅，用 `/退订` 退订。";

    public override string Yours => "我的订阅";

    public override string None => "你还没有订阅。用 `/订阅` 可以每周在私信里收到周报。";

    public override string ChooseToEnd => "选择要退订的项目…";

    public override string EverythingCannotNarrow => "你订阅的是全部分类，不能只去掉其中一部分。请先在菜单里退订，再用 `/订阅` 订阅想要的分类。";

    public override string AlreadyEnded => "这个订阅已经退订了。";

    public override string Paused => "（已暂停）";

    public override string NothingChanged => "没有任何更改。";

    public override string Day(IsoDayOfWeek day) => $"周{Days[(int)day - 1]}";

    public override string Weekly(IsoDayOfWeek day, string time, string zone) => $"每{Day(day)} {time}（{zone}）";

    public override string Next(string moment, string distance) => $"下一次发送：{moment}（{distance}）。";

    public override string ZoneGuessed(string zone) => $"时区 {zone} 是根据你的 Discord 语言猜的。加上“时区”选项再运行一次即可更改。";

    public override string Subscribed(string what, string when) => $"订阅成功：**{what}**，{when}。";

    public override string Merged(string what, string when) => $"已并入你同一时间的订阅。现在会收到 **{what}**，{when}。";

    public override string Moved(string what, string when) => $"已更改：**{what}**，{when}。";

    public override string Already(string what, string when) => $"你已经订阅过了：**{what}**，{when}。";

    public override string AlsoAt(string when) => $"注意：你的另一个订阅（{when}）也包含其中的部分论文。";

    public override string ByDirectMessage(string language) => $"{language}周报会由我私信发给你。如果没有收到，请允许共同服务器的成员给你发私信。";

    public override string Ended(string what, string when) => $"已退订：{what}，{when}。以后不会再发给你了。";

    public override string Narrowed(string what, string left, string when) => $"已退订 {what}。保留的订阅：**{left}**，{when}。";

    public override string NotSubscribedTo(string what) => $"你没有订阅 {what}。";

    public override string TooMany(int limit) => string.Create(CultureInfo.InvariantCulture, $"你已有 {limit} 个订阅，达到每人的上限。请先用 `/退订` 退订一个。");

    public override string EndedByClosedDoor(string what) => $"⚠️ 你对 **{what}** 的订阅已结束：Discord 不允许我给你发私信。请先允许来自服务器成员的私信，再重新使用 `/订阅`。";
}
