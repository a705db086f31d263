using System.Globalization;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Messages.Languages.Chinese;

internal sealed class ChineseFeedPhrases : FeedPhrases
{
    public override string OnlyInServers => "频道订阅只能在服务器里设置，请到你管理的服务器中使用。想在私信里收周报，请用 `/订阅`。";

    public override string NotMember => "我还不是这个服务器的成员，没法在这里发布。请让管理员先把我加进服务器。";

    public override string NotAllowed => "需要“管理服务器”权限才能设置频道订阅。想在自己的私信里收周报，请用 `/订阅`。";

    public override string NotEveryone => "频道订阅不能通知 @everyone。请选择专门的身份组，或不填“身份组”。";

    public override string RoleAndNobody => "你既选了要通知的身份组，又选了“不通知”。请只填其中一个。";

    public override string ZoneUnknown => "没能猜出时区，暂按 UTC 计算。可以用 `/频道订阅 修改` 更改。";

    public override string PostLatest => "立即发布最新一期";

    public override string Title => "本服务器的频道订阅";

    public override string None => "这个服务器还没有频道订阅。用 `/频道订阅 添加` 添加一个。";

    public override string Remove => "移除";

    public override string Keep => "保留";

    public override string Gone => "这个频道订阅已经移除了。";

    public override string ItIsThere => "已经有了";

    public override string PostIt => "没有，请发布";

    public override string SettledThere => "谢谢，已记为发布成功。";

    public override string SettledRepeat => "谢谢，马上重新发布。";

    public override string AlreadySettled => "这件事已经处理过了。";

    public override string WrongChannel(string channel) => $"没法在 {channel} 发布周报。请选择文字频道、公告频道或子区。";

    public override string ForumPostsOnly(string channel) => $"{channel} 是论坛频道，周报在那里以论坛帖子的形式发布。请不填 `style`，或选择 `forum`。";

    public override string NotAForum(string channel) => $"`forum` 样式需要论坛频道，而 {channel} 不是。请选择论坛频道，或换一种样式。";

    public override string NoThreadInThread(string channel) => $"{channel} 本身是子区，子区里不能再开子区。请选择 `compact`，或选择一个频道。";

    public override string StyleName(PostStyle style) => style switch
    {
        PostStyle.Thread => "子区",
        PostStyle.Forum => "论坛",
        _ => "紧凑",
    };

    public override string ChannelHidden(string channel) => $"我看不到 {channel}。请先允许我查看该频道，再试一次。";

    public override string ChannelUnclear(string channel) => $"Discord 没有告诉我在 {channel} 的权限，请过一分钟再试。";

    public override string Lacking(string channel, IReadOnlyList<string> rights) =>
        $"还不能在 {channel} 发布：我缺少以下权限：{string.Join('、', rights.Select(right => $"**{right}**"))}。请在频道设置的“权限”里授予，然后再运行一次。";

    public override string NameOf(Permissions right) => right switch
    {
        Permissions.ViewChannel => "查看频道",
        Permissions.SendMessages => "发送消息",
        Permissions.SendMessagesInThreads => "在子区内发送消息",
        Permissions.CreatePublicThreads => "创建公共子区",
        Permissions.ManageThreads => "管理子区",
        Permissions.EmbedLinks => "嵌入链接",
        Permissions.ReadMessageHistory => "阅读消息历史记录",
        _ => right.ToString(),
    };

    public override string SilentRole(string role) =>
        $"我会写上 {role}，但没有人会收到通知。请在服务器设置的“身份组”里允许任何人提及该身份组，或在该频道授予我“提及 @everyone、@here 和所有身份组”权限，然后再运行一次；也可以不填“身份组”。";

    public override string UnknownStyle(string text) => $"没有“{text}”这种样式，可选 `compact`、`thread`、`forum`。";

    public override string UnknownRule(string text) => $"没有“{text}”这种做法。可选：`post`（补发）、`skip`（跳过）、`ask`（先问我）。";

    public override string Neighbour(string feed) => $"该频道还有另一个订阅：{feed}";

    public override string AsBefore(string feed) => $"没有填写的星期、时间、时区和语言，沿用了 {feed} 的设置。";

    public override string NothingSaid(string feed) => $"没有任何更改。请填写想要修改的选项：{feed}";

    public override string TooMany(int limit) => string.Create(CultureInfo.InvariantCulture, $"这个服务器已有 {limit} 个频道订阅，达到上限。请先用 `/频道订阅 移除` 移除一个。");

    public override string Already(string feed) => $"已经有同样的频道订阅了：{feed}";

    public override string Added(string channel, string what, string when, string language) => $"{channel} 将收到**{what}**（{language}），{when}。";

    public override string StartsNext(string? latest) => latest is null
        ? "从第一期周报开始发布。"
        : $"首次发布当时最新的一期。想现在就看到 {latest}，请按下面的按钮。";

    public override string Overlaps(string feed) => $"注意：该频道的另一个订阅也包含其中的部分论文：{feed}";

    public override string ZoneGuessed(string zone) => $"时区 {zone} 是根据服务器语言猜的。如果不对，请用 `/频道订阅 修改` 更改。";

    public override string Changed(string feed) => $"已修改：{feed}";

    public override string Rests(string feed) => $"已暂停，用 `/频道订阅 恢复` 可继续发布：{feed}";

    public override string PostsAgain(string feed) => $"已恢复发布：{feed}";

    public override string Unknown(string text) => $"这个服务器没有“{text}”这个频道订阅。请从候选项中选择，或用 `/频道订阅 列表` 查看。";

    public override string ConfirmRemove(string feed) => $"要移除这个频道订阅吗？{feed}";

    public override string Removed(string feed) => $"已移除：{feed}";

    public override string Preview(string channel, int parts) => parts == 1
        ? $"{channel} 将收到如下内容，只有你能看到这个预览。"
        : string.Create(CultureInfo.InvariantCulture, $"{channel} 将收到 {parts} 条消息，这是第一条，只有你能看到这个预览。");

    public override string NothingToPost(string week) => $"{week} 没有可发布的内容：没有周报，或订阅的分类中没有论文。";

    public override string Posting(string week, string channel) => $"正在发布：{week} 马上就会出现在 {channel}。";

    public override string UnderWay(string week, string channel) => $"{week} 正在发布到 {channel}。";

    public override string AlreadyPosted(string week, string channel) => $"{week} 已经发布到 {channel}。同一期不会发布两次。";

    public override string NeedsDecision(string week, string channel) => $"把 {week}发布到 {channel} 时没有收到 Discord 的答复，无法确定是否发布成功。请到频道里看一下：如果没有，我会重新发布。";

    public override string IsPaused(string channel) => $"{channel} 的订阅已暂停，用 `/频道订阅 恢复` 可继续发布。";

    public override string Notifies(string role) => $"通知 {role}";

    public override string NextAt(string moment) => $"下一次 {moment}";
}
