using PaperDigest.Delivery;

namespace PaperDigest.Messages.Languages.Chinese;

internal sealed class ChineseCarePhrases : CarePhrases
{
    public override string PreFlightTitle => "照目前的设置，下一期周报发不出来";

    public override string SilenceTitle => "下一期周报不会通知任何人";

    public override string BlindTitle => "下一期周报也许要请你确认";

    public override string LooksAgain => "-# 改好之后不用再做什么，发布时我会重新检查。";

    public override string Hidden => "我看不到这个频道：频道已删除，或我缺少“**查看频道**”权限。";

    public override string WrongKind => "这种频道不适合这个订阅。请用 `/频道订阅 修改` 换一个频道。";

    public override string Locked => "子区已锁定。请解锁，或授予我“**管理子区**”权限。";

    public override string NoTag => "这个论坛要求每个帖子都带标签，但没有我能使用的标签。请添加一个所有人都能用的标签。";

    public override string PausedTitle => "一个频道订阅已暂停";

    public override string HowToResume => "解决之后，用 `/频道订阅 恢复` 即可继续发布，并可补发最新一期。";

    public override string RefusedTitle => "有一期周报没能发布";

    public override string DecisionTitle => "请看一下：发出来了吗？";

    public override string LateTitle => "周报晚了，现在补发吗？";

    public override string PostLate => "现在补发";

    public override string SkipLate => "跳过这一期";

    public override string OpenChannel => "打开频道";

    public override string ForAdmins => "-# 写给本服务器的管理者：设置这个订阅的人没有开放私信。";

    public override string YourMessages => "你的私信";

    public override string MessageIsUnknown => "不知道是哪一条消息，跟在它后面的内容没法发布";

    public override string TextIsCleared => "时间太久，内容已清理";

    public override string CardsAreLacking => "缺少“**嵌入链接**”权限，Discord 会去掉帖子里的论文";

    public override string HistoryIsClosed => "缺少“**阅读消息历史记录**”权限，我自己没法查看";

    public override string HistoryIsLong => "那之后频道里的消息太多，我没法逐条查看";

    public override string PreFlight(string channel, string moment, string distance) => $"{channel} 的周报将在 {moment}（{distance}）发布。我刚检查过，以下问题会挡住它：";

    public override string Silence(string channel, string moment, string distance) => $"周报会在 {moment}（{distance}）发布到 {channel}，但没有人会收到通知：";

    public override string Blind(string channel, string moment, string distance) => $"{channel} 的周报将在 {moment}（{distance}）发布。我能发布，但如果没有收到 Discord 的答复，我没法查看是否发布成功，只能来问你：";

    public override string Lacking(IReadOnlyList<string> rights) =>
        $"我缺少以下权限：{string.Join('、', rights.Select(right => $"**{right}**"))}。请在频道设置的“权限”里授予。";

    public override string SilentRole(string role) =>
        $"{role} 不允许任何人提及。请在服务器设置的“身份组”里允许，或在该频道授予我“**提及 @everyone、@here 和所有身份组**”权限。";

    public override string Paused(string channel) => $"没能发布到 {channel}，这个订阅已暂停，等你恢复。";

    public override string Because(string reason) => $"原因：{reason}。";

    public override string Refused(string week, string channel) => $"Discord 不接受发往 {channel} 的 {week}。下一期会照常发布；想再试一次，请用 `/频道订阅 发布`。";

    public override string Late(string week, string channel) => $"{week} 没能准时发布到 {channel}。按这个订阅的设置，补发之前先问你。";

    public override string LateSkipped(string week, string channel) => $"已跳过：{week} 不会发布到 {channel}。需要时仍可用 `/频道订阅 发布`。";

    public override string? FindRefusal(int code) => code switch
    {
        10003 => "频道已不存在",
        10004 => "服务器已不存在，或我已不在其中",
        10008 => "消息已被删除",
        10013 => "这个用户已不存在",
        20009 => "对方不接收这样的内容",
        40007 => "这个用户已被服务器封禁",
        40066 or 40067 => "论坛要求帖子带标签，但没有我能使用的标签",
        50001 => "我无法访问这个频道",
        50007 or 50278 => "对方不接收我的私信",
        50003 or 50008 or 50024 => "这种频道不能发布",
        50009 => "服务器的验证级别太高",
        50013 => "我缺少需要的权限",
        50035 => "Discord 认为消息的格式不对",
        50083 => "子区已归档",
        160005 => "子区已锁定",
        160006 or 160007 => "活跃的子区太多",
        200000 or 200001 => "被 AutoMod 拦截",
        240000 => "链接被认为有害",
        _ => "Discord 不接受",
    };

    public override string Quoting(string meaning, string said) => $"{meaning}（{said}）";

    public override string RuleOf(LatePolicy policy) => policy switch
    {
        LatePolicy.Skip => "晚了就跳过",
        LatePolicy.Ask => "晚了先询问",
        _ => "",
    };
}
