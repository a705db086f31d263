using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PaperDigest.Digests;
using PaperDigest.Digests.Format;

namespace PaperDigest.Tests.Digests.Format;

public sealed class DigestParserTests
{
    private static readonly IReadOnlyList<byte[]> Seeds = [.. DigestFormatExample.ReadAll().SelectMany(example => example.Files).Select(file => file.Content.ToArray())];

    [Fact]
    public void Invalid_utf8_is_told_at_its_place()
    {
        byte[] bytes = [.. "---\nweek: "u8, 0xC3, 0x28, .. "\n"u8];

        var parsed = DigestParser.Parse(DigestFile.Read("2024-W21.en.md", bytes));

        Assert.Contains(parsed.Problems, problem => problem is { Code: "PD002", Line: 2, Column: 7 });
        Assert.Null(parsed.Digest);
    }

    [Fact]
    public void Nul_character_is_told_at_its_place()
    {
        var parsed = DigestParser.Parse("2024-W21.en.md", Good.Replace("Summary", "Sum\0mary", StringComparison.Ordinal));

        Assert.Equal("PD003", Assert.Single(parsed.Problems).Code);
        Assert.Equal((8, 4), (parsed.Problems[0].Line, parsed.Problems[0].Column));
    }

    [Theory]
    [InlineData("### [[MoRA](https://arxiv.org/abs/2405.12130)", "PD303")]
    [InlineData("### [WIP MoRA", null)]
    [InlineData("### [MoRA [v2]](https://arxiv.org/abs/2405.12130)", null)]
    public void Bracket_that_hides_the_link_is_told(string heading, string? code)
    {
        var parsed = DigestParser.Parse("2024-W21.en.md", $"---\nweek: 2024-W21\nlanguage: en\ntitle: T\n---\n## Name {{#slug}}\n{heading}\nSummary.\n");

        Assert.Equal(code, parsed.Problems.FirstOrDefault()?.Code);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Line_ends_and_byte_order_mark_change_nothing(string lineEnd)
    {
        var parsed = DigestParser.Parse("2024-W21.en.md", "\uFEFF" + Good.Replace("\n", lineEnd, StringComparison.Ordinal));

        Assert.Empty(parsed.Problems);
        Assert.Equal("Summary with\ntwo lines.", parsed.Digest!.Papers.Single().Summary);
    }

    [Fact]
    public void Title_of_control_characters_is_no_title()
    {
        var parsed = DigestParser.Parse("2024-W21.en.md", Good.Replace("title: T", "title: \u0014", StringComparison.Ordinal));

        Assert.Equal("PD104", Assert.Single(parsed.Problems).Code);
    }

    [Fact]
    public void File_beyond_the_limit_is_refused_unread()
    {
        var parsed = DigestParser.Parse("2024-W21.en.md", new string('\n', FormatLimits.MaxFileBytes + 1));

        Assert.Equal("PD001", Assert.Single(parsed.Problems).Code);
    }

    [Fact]
    public void More_papers_than_a_digest_holds_are_told_once()
    {
        var parsed = DigestParser.Parse(DigestTexts.File("2024-W21", "en", [.. Enumerable.Range(0, 203).Select(number => $"Paper {number}")]));

        Assert.Equal("PD306", Assert.Single(parsed.Problems).Code);
    }

    [Theory]
    [InlineData("[", 15_000, "PD006")]
    [InlineData("> ", 5_000, "PD006")]
    [InlineData("1. ", 5_000, "PD006")]
    [InlineData("[a](", 6_000, "PD008")]
    public void Hostile_markdown_is_a_problem(string unit, int count, string code)
    {
        var parsed = DigestParser.Parse("2024-W21.en.md", Good + string.Concat(Enumerable.Repeat(unit, count)));

        Assert.Equal(code, Assert.Single(parsed.Problems).Code);
    }

    [Fact]
    public void Mutated_files_give_problems_and_never_an_exception()
    {
        var mutated = Gen.Choose(0, int.MaxValue - 1).Select(seed => Mutation.Of(Seeds, new Random(seed)));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(10_000), Prop.ForAll(mutated.ToArbitrary(), bytes =>
        {
            var digest = DigestParser.Parse(DigestFile.Read("2024-W21.en.md", bytes));
            var categories = CategoriesParser.Parse(DigestFile.Read("categories.yml", bytes));
            return digest.Digest is null == digest.Problems.Any(problem => problem.Level == ProblemLevel.Error)
                && categories.Categories is null == categories.Problems.Any(problem => problem.Level == ProblemLevel.Error)
                && digest.Problems.Concat(categories.Problems).All(problem => IsInside(problem, bytes))
                && (digest.Digest is null || IsWhole(digest.Digest));
        }));
    }

    private static string Good => "---\nweek: 2024-W21\nlanguage: en\ntitle: T\n---\n## A {#a}\n### [P](https://arxiv.org/abs/2405.12130)\nSummary with\ntwo lines.\n";

    private static bool IsInside(Problem problem, byte[] bytes)
    {
        var lines = Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n").Split('\n', '\r');
        return problem.Line >= 1 && problem.Line <= lines.Length + 1 && problem.Column >= 1 && problem.Text.Length > 0 && !problem.Text.Contains('\n', StringComparison.Ordinal);
    }

    private static bool IsWhole(Digest digest) =>
        digest.Title.Length > 0 && digest.Sections.Length > 0 && digest.Sections.All(section => section.Papers.Length > 0)
        && digest.Papers.All(paper => paper.Summary.Length > 0 && paper.Takeaway.Length > 0 && paper.Title.Length > 0 && paper.Id.Value.Length is > 0 and <= 60)
        && digest.Papers.DistinctBy(paper => paper.Id).Count() == digest.Papers.Count();
}
