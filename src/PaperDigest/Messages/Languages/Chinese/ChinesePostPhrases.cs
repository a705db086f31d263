namespace PaperDigest.Messages.Languages.Chinese;

internal sealed class ChinesePostPhrases : PostPhrases
{
    public override string Notify(string mention) => $"{mention} 新一期论文周报来了。";

    public override string Missed(string weeks) => $"机器人离线期间未在此发布：{weeks}。可用 `/digest` 阅读。";

    public override string Continued(string heading) => $"{heading}（续）";

    public override string PapersInThread => "每篇论文在下方子区中各有一条消息。";

    public override string PapersBelow => "每篇论文在下方各有一条消息。";
}
