using System.Globalization;
using Humanizer;
using PaperDigest.Digests;

namespace PaperDigest.Messages.Languages.English;

internal sealed class EnglishBasicPhrases : BasicPhrases
{
    public override string OwnName => "English";

    public override string Previous => "Previous";

    public override string Next => "Next";

    public override string Subscribe => "Subscribe";

    public override string OpenPaper => "Read a paper’s summary…";

    public override string NameOf(Language language) => language.Tongue switch
    {
        "en" => "English",
        "zh" => "Chinese",
        _ => language.Tag,
    };

    public override string Week(IsoWeek week)
    {
        var first = week.FirstDay;
        var last = first.AddDays(6);
        var from = (first.Month == last.Month, first.Year == last.Year) switch
        {
            (true, _) => Day(first, "%d"),
            (_, true) => $"{Day(first, "d MMM")} ",
            _ => $"{Day(first, "d MMM yyyy")} ",
        };
        var dash = first.Month == last.Month ? "–" : "– ";
        return string.Create(CultureInfo.InvariantCulture, $"Week {week.Number}, {week.Year} · {from}{dash}{Day(last, first.Year == last.Year ? "d MMM" : "d MMM yyyy")}");
    }

    public override string Papers(int count) => "paper".ToQuantity(count, "N0", CultureInfo.InvariantCulture);

    public override string Listed(IReadOnlyList<string> items) => items.Humanize("and").Replace(", and ", " and ", StringComparison.Ordinal);

    public override string PageOf(int page, int pages) => string.Create(CultureInfo.InvariantCulture, $"Page {page} of {pages}");

    public override string OpenPaperFrom(int first, int last) => string.Create(CultureInfo.InvariantCulture, $"Read a paper’s summary (papers {first} to {last})…");

    private static string Day(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
