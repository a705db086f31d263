using System.Collections.Immutable;
using PaperDigest.Digests;

namespace PaperDigest.Tests.Digests.Search.Labelled;

public sealed class LabelledQueriesTests
{
    private const int Five = 5;

    /// <summary>Language and kind, with the share that must come first and the share that must come among five.</summary>
    public static TheoryData<string, string, double, double> Bars => new()
    {
        { "en", "prefix", 1.00, 1.00 }, { "en", "two words", 0.96, 1.00 }, { "en", "typo", 0.96, 1.00 }, { "en", "body", 0.96, 1.00 }, { "en", "form", 0.95, 1.00 },
        { "en", "mixed", 1.00, 1.00 }, { "en", "id", 1.00, 1.00 }, { "en", "link", 1.00, 1.00 }, { "en", "none", 1.00, 1.00 },
        { "zh", "prefix", 1.00, 1.00 }, { "zh", "two words", 0.96, 1.00 }, { "zh", "one character", 1.00, 1.00 }, { "zh", "two characters", 1.00, 1.00 },
        { "zh", "body", 0.97, 1.00 }, { "zh", "mixed", 1.00, 1.00 }, { "zh", "typo", 1.00, 1.00 }, { "zh", "id", 1.00, 1.00 }, { "zh", "link", 1.00, 1.00 }, { "zh", "none", 1.00, 1.00 },
    };

    [Theory]
    [MemberData(nameof(Bars))]
    public void Meant_papers_come_first_and_among_five(string language, string kind, double first, double amongFive)
    {
        var labels = LabelledLibrary.Queries.Where(label => (label.Language, label.Kind) == (language, kind)).ToList();

        var ranks = labels.Select(label => (label.Query, Rank: RankOf(label, LabelledLibrary.Catalogue.Search.Suggest(label.Query, Five)))).ToList();

        var misses = string.Join("; ", ranks.Where(hit => hit.Rank != 0).Select(hit => $"{hit.Query}: {hit.Rank}"));
        Assert.True(ranks.Count(hit => hit.Rank == 0) >= first * labels.Count, $"Not first: {misses}");
        Assert.True(ranks.Count(hit => hit.Rank >= 0) >= amongFive * labels.Count, $"Not among five: {misses}");
    }

    [Fact]
    public void Every_kind_has_its_bar()
    {
        var kinds = LabelledLibrary.Queries.Select(label => (label.Language, label.Kind)).Distinct().Order();

        Assert.Equal(kinds, Bars.Select(bar => (bar.Data.Item1, bar.Data.Item2)).Order());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Set_is_large_enough_to_mean_something(string language)
    {
        Assert.True(LabelledLibrary.Queries.Count(label => string.Equals(label.Language, language, StringComparison.Ordinal)) >= 150);
        Assert.True(LabelledLibrary.Catalogue.PaperCount >= 200);
    }

    private static int RankOf(LabelledLibrary.Label label, ImmutableArray<Paper> found) =>
        label.Wanted.IsEmpty ? (found.IsEmpty ? 0 : -1) : Array.FindIndex([.. found], paper => label.Wanted.Contains(paper.Id));
}
