using System.Text;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using PaperDigest.Digests;
using PaperDigest.Messages.Texts;
using PaperDigest.ReadingLists.Citations;
using PaperDigest.Tests.Messages;

namespace PaperDigest.Tests.ReadingLists.Citations;

/// <summary>What leaves as a file is read back by readers that know nothing of our writers.</summary>
public sealed class CitationFileTests
{
    private static readonly Citation Mora = new()
    {
        Paper = new PaperId("2405.12130"),
        Title = "MoRA: High-Rank Updating for 100% of $O(n^{2})$ & more_",
        Link = new Uri("https://arxiv.org/abs/2405.12130"),
        Week = new IsoWeek(2024, 21),
        Category = "LLM training, evaluation",
        Takeaway = "一句话：用方阵代替 \"低秩\" 矩阵, {really}.",
        SavedAt = new DateTimeOffset(2024, 5, 24, 2, 0, 0, TimeSpan.Zero),
    };

    private static readonly Citation Chinese = Mora with { Paper = new PaperId("大模型-综述"), Title = "大模型综述：方法与展望", Link = null, Takeaway = "" };

    private static readonly Gen<Citation> Citations =
        from title in Noise.Line
        from takeaway in Noise.Text
        from category in Noise.Line
        from id in Gen.Elements("2405.12130", "cs/0112017", "a-slug", "长-标题")
        select Mora with { Paper = new PaperId(id), Title = DiscordText.CleanLine(title), Takeaway = DiscordText.CleanLine(takeaway), Category = DiscordText.CleanLine(category) };

    [Fact]
    public void BibTex_of_an_arXiv_paper_names_its_eprint()
    {
        var entry = Assert.Single(ReadBibTex(Mora));

        Assert.Equal("misc", entry.Type);
        Assert.Equal("arXiv:2405.12130", entry.Key);
        Assert.Equal("2405.12130", entry.Fields["eprint"]);
        Assert.Equal("arXiv", entry.Fields["archiveprefix"]);
        Assert.Equal("10.48550/arXiv.2405.12130", entry.Fields["doi"]);
        Assert.Equal("2024", entry.Fields["year"]);
        Assert.Equal("may", entry.Fields["month"]);
        Assert.Equal("https://arxiv.org/abs/2405.12130", entry.Fields["url"]);
        Assert.DoesNotContain("author", entry.Fields.Keys, StringComparer.Ordinal);
    }

    [Fact]
    public void BibTex_prints_what_the_paper_is_called_and_keeps_its_formula()
    {
        var entry = Assert.Single(ReadBibTex(Mora));

        Assert.Equal(@"{MoRA: High-Rank Updating for 100\% of $O(n^{2})$ \& more\_}", entry.Fields["title"]);
        Assert.Equal(Mora.Title, LatexText.Print(entry.Fields["title"]));
        Assert.Equal(Mora.Takeaway, LatexText.Print(entry.Fields["abstract"]));
    }

    [Fact]
    public void BibTex_of_a_Chinese_title_has_a_plain_key_and_claims_no_year()
    {
        var entries = ReadBibTex(Chinese, Chinese with { Paper = new PaperId("另一篇") });

        Assert.Equal("{大模型综述：方法与展望}", entries[0].Fields["title"]);
        Assert.DoesNotContain("year", entries[0].Fields.Keys, StringComparer.Ordinal);
        Assert.StartsWith("paper-", entries[0].Key, StringComparison.Ordinal);
        Assert.NotEqual(entries[0].Key, entries[1].Key, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("cs/0112017", 2001, 12)]
    [InlineData("hep-th/9108001", 1991, 8)]
    [InlineData("0704.0001", 2007, 4)]
    [InlineData("2405.12130", 2024, 5)]
    public void Year_and_month_are_those_of_the_arXiv_id(string id, int year, int month)
    {
        var citation = Mora with { Paper = new PaperId(id) };

        Assert.Equal((year, month), citation.Date);
    }

    [Fact]
    public void Ris_holds_the_same()
    {
        var records = RisReader.Read(Text(CitationFormat.Ris, Mora, Chinese));

        Assert.Equal(["UNPB", "GEN"], records.Select(record => record["TY"]), StringComparer.Ordinal);
        Assert.Equal("MoRA: High-Rank Updating for 100% of O(n²) & more_", records[0]["TI"]);
        Assert.Equal("2024", records[0]["PY"]);
        Assert.Equal("2024/05//", records[0]["DA"]);
        Assert.Equal("10.48550/arXiv.2405.12130", records[0]["DO"]);
        Assert.Equal(Mora.Takeaway, records[0]["AB"]);
        Assert.Equal(["TY", "ID", "TI", "KW", "N1"], records[1].Keys, StringComparer.Ordinal);
    }

    [Fact]
    public void Csv_holds_the_same_and_begins_so_that_spreadsheets_read_Chinese()
    {
        var bytes = CitationFile.Write(CitationFormat.Csv, [Mora, Chinese]).Content;
        var rows = ReadCsv(Mora, Chinese);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(["id", "title", "link", "week", "category", "takeaway", "saved_at"], rows[0], StringComparer.Ordinal);
        Assert.Equal(["2405.12130", "MoRA: High-Rank Updating for 100% of O(n²) & more_", "https://arxiv.org/abs/2405.12130", "2024-W21", "LLM training, evaluation", Mora.Takeaway, "2024-05-24T02:00:00Z"], rows[1], StringComparer.Ordinal);
        Assert.Equal("大模型综述：方法与展望", rows[2][1]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void Csv_lets_no_spreadsheet_run_a_title(string title)
    {
        var rows = ReadCsv(Mora with { Title = title });

        Assert.Equal($"'{title}", rows[1][1]);
    }

    [Fact]
    public void Whatever_stands_in_a_digest_every_file_reads_back() => Prop.ForAll(Citations.ArrayOf(3).ToArbitrary(), citations =>
    {
        var entries = ReadBibTex(citations);
        Assert.Equal(citations.Select(citation => citation.Title), entries.Select(entry => entry.Fields.GetValueOrDefault("title", "")).Select(LatexText.Print), StringComparer.Ordinal);
        Assert.Equal(citations.Select(citation => citation.Category), entries.Select(entry => LatexText.Print(entry.Fields.GetValueOrDefault("keywords", ""))), StringComparer.Ordinal);
        Assert.Equal(citations.Length, RisReader.Read(Text(CitationFormat.Ris, citations)).Count);
        Assert.Equal(citations.Select(citation => citation.Category.TrimStart('=', '+', '-', '@')), ReadCsv(citations).Skip(1).Select(row => row[4].TrimStart('\'', '=', '+', '-', '@')), StringComparer.Ordinal);
    }).QuickCheckThrowOnFailure();

    private static List<BibTexEntry> ReadBibTex(params Citation[] citations) => new BibTexReader(Text(CitationFormat.BibTex, citations)).Read();

    private static List<string[]> ReadCsv(params Citation[] citations)
    {
        using var reader = CsvReader.Create(CitationFile.Write(CitationFormat.Csv, citations).Content.ToArray(), new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }

    private static string Text(CitationFormat format, params Citation[] citations) =>
        Encoding.UTF8.GetString(CitationFile.Write(format, citations).Content.AsSpan()).TrimStart('\uFEFF');
}
