using PaperDigest.Digests;

namespace PaperDigest.Messages.Languages.Chinese;

internal sealed class ChinesePaperPhrases : PaperPhrases
{
    private static readonly ChineseBasicPhrases Words = new();

    public override string Abstract => "摘要";

    public override string Paper => "论文";

    public override string More => "同类论文";

    public override string Share => "分享";

    public override string NoSummaryIn(Language wanted, Language shown) => $"-# 暂无{Words.NameOf(wanted)}解读，以下为{Words.NameOf(shown)}。";
}
