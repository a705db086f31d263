using PaperDigest.Digests;

namespace PaperDigest.Messages.Languages.Chinese;

internal sealed class ChineseDigestPhrases : DigestPhrases
{
    private static readonly ChineseBasicPhrases Words = new();

    public override string ChooseCategory => "只看一个分类…";

    public override string AllCategories => "全部分类";

    public override string Source => "原文";

    public override string NoDigestIn(Language wanted, Language shown) => $"-# 本期暂无{Words.NameOf(wanted)}版，以下为{Words.NameOf(shown)}版。";

    public override string NothingIn(string category) => $"本期没有“{category}”分类的论文。";

    public override string By(string author) => $"整理：{author}";
}
