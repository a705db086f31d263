namespace PaperDigest.Messages.Languages.Chinese;

internal sealed class ChineseCategoryPhrases : CategoryPhrases
{
    public override string Title => "分类";

    public override string None => "还没有加载任何周报，所以没有分类。";

    public override string Open => "看某个分类的最新论文…";

    public override string Subscribe => "订阅分类…";
}
