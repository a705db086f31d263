using System.Globalization;

namespace PaperDigest.Messages.Languages.Chinese;

internal sealed class ChineseReadingPhrases : ReadingPhrases
{
    public override string Title => "我的收藏";

    public override string Empty => "还没有收藏论文。点论文下方的**收藏**，就会出现在这里。";

    public override string Save => "收藏";

    public override string Saved => "已收藏";

    public override string TakeOff => "取消收藏";

    public override string NotOnList => "这篇论文已不在收藏中。";

    public override string ChooseToTakeOff => "选择要取消收藏的论文…";

    public override string Open => "我的收藏";

    public override string NowSaved(string title) => $"已收藏 **{title}**，可用 `/收藏` 查看。";

    public override string AlreadySaved(string title) => $"**{title}** 已在收藏中。";

    public override string TakenOff(string titles) => $"已取消收藏：{titles}。";

    public override string Full(int limit) => string.Create(CultureInfo.InvariantCulture, $"收藏已满（最多 {limit:N0} 篇）。请先用 `/收藏` 移除一些。");

    public override string Exported(string papers) => $"收藏的 {papers}，文件只有你能看到。";
}
