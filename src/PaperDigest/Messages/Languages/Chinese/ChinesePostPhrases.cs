namespace PaperDigest.Messages.Languages.Chinese;

internal sealed class ChinesePostPhrases : PostPhrases
{
    public override string Notify(string mention) => $"{mention} 新一期论文周报来了。";

    public override string Missed(string weeks) => $"机器人离线期间未在此发布：{weeks}。可用 `/digest` 阅读。";

    public override string Continued(string heading) => $"{heading}（续）";
}
