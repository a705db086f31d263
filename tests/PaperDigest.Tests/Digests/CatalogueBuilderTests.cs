using System.Text;
using PaperDigest.Digests;

namespace PaperDigest.Tests.Digests;

public sealed class CatalogueBuilderTests
{
    private static readonly IsoWeek Week = new(2024, 21);
    private readonly CatalogueBuilder _builder = new();

    [Fact]
    public void File_with_errors_is_refused_and_its_previous_good_version_stays()
    {
        _builder.Update([DigestTexts.File("2024-W21", "en", "2405.12130 MoRA")], []);

        var load = _builder.Update([DigestTexts.Broken("2024-W21.en.md")], []);

        Assert.NotNull(load.Catalogue.FindPaper(new PaperId("2405.12130")));
        Assert.Contains(load.Problems, problem => problem.Level == ProblemLevel.Error);
    }

    [Fact]
    public void File_with_errors_that_never_was_good_gives_nothing()
    {
        var load = _builder.Update([DigestTexts.Broken("2024-W21.en.md")], []);

        Assert.Empty(load.Catalogue.Weeks);
        Assert.Equal(1, load.FileCount);
    }

    [Fact]
    public void Corrected_file_loses_its_problems()
    {
        _builder.Update([DigestTexts.Broken("2024-W21.en.md")], []);

        var load = _builder.Update([DigestTexts.File("2024-W21", "en", "MoRA")], []);

        Assert.Equal([Week], load.Catalogue.Weeks);
        Assert.DoesNotContain(load.Problems, problem => problem.Level == ProblemLevel.Error);
    }

    [Fact]
    public void Deleted_file_takes_its_digest_with_it()
    {
        _builder.Update([DigestTexts.File("2024-W21", "en", "2405.12130 MoRA"), DigestTexts.File("2024-W21", "zh-CN", "2405.12130 MoRA")], []);

        var load = _builder.Update([], ["2024-W21.en.md"]);

        Assert.Null(load.Catalogue.FindDigest(Week, Language.English));
        Assert.Equal([Language.Chinese], load.Catalogue.FindPaper(new PaperId("2405.12130"))!.Texts.Select(text => text.Language));
    }

    [Fact]
    public void Same_paper_in_two_languages_and_weeks_is_one_paper()
    {
        var load = _builder.Update(
            [DigestTexts.File("2024-W21", "en", "2405.12130 MoRA"), DigestTexts.File("2024-W21", "zh-CN", "2405.12130 MoRA"), DigestTexts.File("2024-W22", "en", "2405.12130 MoRA")], []);

        var paper = Assert.Single(load.Catalogue.Papers);
        Assert.Equal("2024-W22 en, 2024-W21 en, 2024-W21 zh-CN", string.Join(", ", paper.Texts.Select(text => $"{text.Week} {text.Language}")));
    }

    [Fact]
    public void Second_file_of_a_week_and_language_is_refused_until_the_first_goes()
    {
        _builder.Update([DigestTexts.File("b/2024-W21.en.md", "2024-W21", "en", ["First come"])], []);

        var both = _builder.Update([DigestTexts.File("a/2024-W21.en.md", "2024-W21", "en", ["Late comer"])], []);
        var after = _builder.Update([], ["b/2024-W21.en.md"]);

        var problem = Assert.Single(both.Problems, problem => problem.Level == ProblemLevel.Error);
        Assert.Equal("a/2024-W21.en.md", problem.File);
        Assert.Contains("'b/2024-W21.en.md'", problem.Text, StringComparison.Ordinal);
        Assert.Equal("First come", Assert.Single(both.Catalogue.Papers).Texts[0].Title);
        Assert.Equal("Late comer", Assert.Single(after.Catalogue.Papers).Texts[0].Title);
        Assert.DoesNotContain(after.Problems, found => found.Level == ProblemLevel.Error);
    }

    [Fact]
    public void Unreadable_file_is_a_problem_of_that_file()
    {
        var load = _builder.Update([DigestFile.Unreadable("2024-W21.en.md", "Access is denied."), DigestTexts.File("2024-W22", "en", "MoRA")], []);

        Assert.Contains(load.Problems, problem => problem is { File: "2024-W21.en.md", Code: "PD005" });
        Assert.Equal([new IsoWeek(2024, 22)], load.Catalogue.Weeks);
    }

    [Fact]
    public void Broken_categories_file_leaves_the_good_one_in_force()
    {
        _builder.Update([DigestFile.FromText("categories.yml", "llm-training:\n  names: {en: Training}\n")], []);

        var load = _builder.Update([DigestFile.FromText("categories.yml", "llm-training: [")], []);

        Assert.Equal("Training", load.Catalogue.FindCategory(new CategorySlug("llm-training"))!.NameFor(Language.English));
        Assert.Contains(load.Problems, problem => problem is { File: "categories.yml", Level: ProblemLevel.Error });
    }

    [Fact]
    public void Category_that_is_declared_later_is_no_problem_any_more()
    {
        var before = _builder.Update([DigestTexts.File("2024-W21", "en", "MoRA")], []);

        var after = _builder.Update([DigestFile.FromText("categories.yml", "llm-training:\n  names: {en: Training}\n")], []);

        Assert.Equal("PD208", Assert.Single(before.Problems).Code);
        Assert.Empty(after.Problems);
    }

    [Fact]
    public void Warnings_of_a_file_are_told_beside_its_errors()
    {
        var text = Encoding.UTF8.GetString(DigestTexts.File("2024-W21", "en", "MoRA").Content.Span).Replace("language: en", "language: en\nsource: nowhere", StringComparison.Ordinal);

        var load = _builder.Update([DigestFile.FromText("2024-W21.en.md", text)], []);

        Assert.Equal(["PD107", "PD208"], load.Problems.Select(problem => problem.Code), StringComparer.Ordinal);
    }

    [Fact]
    public void No_category_is_unknown_while_nobody_can_read_which_there_are()
    {
        var load = _builder.Update([DigestTexts.File("2024-W21", "en", "MoRA"), DigestFile.FromText("categories.yml", "llm-training: [")], []);

        Assert.Equal(["categories.yml"], load.Problems.Select(problem => problem.File).Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Change_by_change_ends_where_a_fresh_load_ends()
    {
        var chance = new Random(21);
        var files = new Dictionary<string, DigestFile>(StringComparer.Ordinal);
        for (var turn = 0; turn < 300; turn++)
        {
            var file = RandomFile(chance);
            var isRemoval = chance.Next(4) == 0;
            if (isRemoval)
            {
                files.Remove(file.Path);
            }
            else
            {
                files[file.Path] = file;
            }

            var load = isRemoval ? _builder.Update([], [file.Path]) : _builder.Update([file], []);

            if (turn % 20 == 0)
            {
                var fresh = new CatalogueBuilder().Update([.. files.Values], []);
                Assert.Equal(Describe(fresh.Catalogue), Describe(load.Catalogue), StringComparer.Ordinal);
                Assert.Equal(fresh.Problems, load.Problems);
            }
        }
    }

    private static DigestFile RandomFile(Random chance)
    {
        var papers = Enumerable.Range(0, 40).Where(_ => chance.Next(10) == 0).Select(number => $"2405.{number:D5} Paper number {number}").Append($"Own words {chance.Next(5)}");
        return DigestTexts.File($"20{chance.Next(20, 24)}-W{chance.Next(1, 9):D2}", chance.Next(2) == 0 ? "en" : "zh-CN", [.. papers]);
    }

    private static IEnumerable<string> Describe(Catalogue catalogue) =>
        catalogue.Papers.OrderBy(paper => paper.Id.Value, StringComparer.Ordinal)
            .Select(paper => $"{paper.Id}: {string.Join(", ", paper.Texts.Select(text => $"{text.Week} {text.Language} {text.Title}"))}")
            .Concat(catalogue.Digests.Select(digest => digest.Week + digest.Language.Tag))
            .Concat(new[] { "own words", "paper number 7", "2405.00003", "words 3 paper" }.Select(words => string.Join(' ', catalogue.Search.Suggest(words, 50).Select(paper => paper.Id))));
}
