using System.Globalization;
using PaperDigest.Digests;

namespace PaperDigest.Messages.Languages.Chinese;

internal sealed class ChineseBasicPhrases : BasicPhrases
{
    public override string OwnName => "中文";

    public override string Previous => "上一页";

    public override string Next => "下一页";

    public override string Subscribe => "订阅";

    public override string OpenPaper => "选一篇论文，看解读…";

    public override string NameOf(Language language) => language.Tongue switch
    {
        "en" => "英文",
        "zh" => "中文",
        _ => $" {language.Tag} ",
    };

    public override string Week(IsoWeek week)
    {
        var first = week.FirstDay;
        var last = first.AddDays(6);
        var until = (first.Month == last.Month, first.Year == last.Year) switch
        {
            (true, _) => last.ToString("d 日", CultureInfo.InvariantCulture),
            (_, true) => last.ToString("M 月 d 日", CultureInfo.InvariantCulture),
            _ => last.ToString("yyyy 年 M 月 d 日", CultureInfo.InvariantCulture),
        };
        var from = (first.Month == last.Month, first.Year == last.Year) switch
        {
            (true, _) => first.ToString("M 月 d", CultureInfo.InvariantCulture) + "–",
            (_, true) => first.ToString("M 月 d 日", CultureInfo.InvariantCulture) + "–",
            _ => first.ToString("yyyy 年 M 月 d 日", CultureInfo.InvariantCulture) + "–",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{week.Year} 年第 {week.Number} 周 · {from}{until}");
    }

    public override string Papers(int count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} 篇论文");

    public override string Listed(IReadOnlyList<string> items) => string.Join('、', items);

    public override string PageOf(int page, int pages) => string.Create(CultureInfo.InvariantCulture, $"第 {page} 页，共 {pages} 页");

    public override string OpenPaperFrom(int first, int last) => string.Create(CultureInfo.InvariantCulture, $"选一篇论文，看解读（第 {first}–{last} 篇）…");
}
