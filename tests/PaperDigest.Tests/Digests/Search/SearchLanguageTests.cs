using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Digests.Search;

namespace PaperDigest.Tests.Digests.Search;

/// <summary>What differs in writing and not in meaning; what is typed so far; how sure a hit is.</summary>
public sealed class SearchLanguageTests
{
    [Theory]
    [InlineData("rlhf", "OpenRLHF")]
    [InlineData("open rlhf", "OpenRLHF")]
    [InlineData("openrlhf", "OpenRLHF")]
    [InlineData("foundry", "RAGFoundry")]
    [InlineData("llama 2", "Llama2 Speaks")]
    [InlineData("llama-2", "Llama2 Speaks")]
    [InlineData("gpt4 report", "GPT-4 Report")]
    [InlineData("gpt 4 report", "GPT-4 Report")]
    [InlineData("phi2", "Phi 2 at Home")]
    [InlineData("longcontext", "Long-Context Gardens")]
    [InlineData("long context", "Long-Context Gardens")]
    [InlineData("long-context", "Long-Context Gardens")]
    [InlineData("datasets", "A Data Set of Rivers")]
    [InlineData("data set", "A Data Set of Rivers")]
    [InlineData("finetuning", "Fine Tuning by Ear")]
    [InlineData("quantize", "Quantising Colour")]
    [InlineData("color", "Quantising Colour")]
    [InlineData("behaviour", "Behavior under Load")]
    [InlineData("modeling", "Modelling Tides")]
    [InlineData("rivers", "A Data Set of Rivers")]
    [InlineData("river", "A Data Set of Rivers")]
    public void Word_is_found_however_it_is_written(string typed, string title)
    {
        var index = Titles(
            "OpenRLHF", "RAGFoundry", "Llama2 Speaks", "GPT-4 Report", "Phi 2 at Home", "Long-Context Gardens", "A Data Set of Rivers", "Fine Tuning by Ear", "Quantising Colour",
            "Behavior under Load", "Modelling Tides");

        Assert.Equal(title, index.Suggest(typed, 5)[0].Texts[0].Title);
    }

    [Theory]
    [InlineData("LLMs")]
    [InlineData("LoRA")]
    [InlineData("PaLM")]
    [InlineData("T5")]
    [InlineData("3D")]
    public void Name_that_is_one_word_is_not_taken_apart(string name)
    {
        Assert.DoesNotContain(Joints.Mark, new Folding().FoldMarkingJoints(name).ToString());
    }

    [Fact]
    public void Word_goes_before_its_forms_and_before_names_that_hold_it()
    {
        var index = Titles("OneVision Model", "Visions of Models", "Vision of a Model for Long Winters");

        Assert.Equal("Vision of a Model for Long Winters", index.Suggest("model vision ", 3)[0].Texts[0].Title);
    }

    [Fact]
    public void Title_that_begins_with_the_very_characters_goes_first()
    {
        var index = Titles("Qwen 3", "Qwen-VL for Documents");

        Assert.Equal("Qwen-VL for Documents", index.Suggest("Qwen-", 2)[0].Texts[0].Title);
        Assert.Equal("Qwen 3", index.Suggest("Qwen ", 2)[0].Texts[0].Title);
    }

    [Fact]
    public void Unbroken_row_of_ideographs_goes_before_its_pieces()
    {
        var index = SearchIndex.Build([Paper("a", "一", "模型训练的语言。语言模型。"), Paper("b", "二", "这里讨论训练语言模型的方法，篇幅长一些。")]);

        Assert.Equal("b", index.Suggest("训练语言模型", 2)[0].Id.Value);
    }

    [Theory]
    [InlineData("2405", "2405.00002,2405.00001")]
    [InlineData("2406", "2406.00001")]
    [InlineData("2413", "")]
    public void Year_and_month_give_the_ids_that_begin_so(string typed, string ids)
    {
        var index = SearchIndex.Build([Paper("2405.00001", "Old", "", week: 20), Paper("2405.00002", "New", "", week: 22), Paper("2406.00001", "Next", "")]);

        Assert.Equal(ids, string.Join(',', index.Suggest(typed, 5).Select(paper => paper.Id.Value)));
    }

    [Theory]
    [InlineData("quantization")]
    [InlineData("量化")]
    [InlineData("量化与校准")]
    public void Paper_is_found_by_the_name_of_its_category_in_either_language(string typed)
    {
        var names = ImmutableDictionary<Language, string>.Empty.Add(Language.English, "Quantization and calibration").Add(Language.Chinese, "量化与校准");
        var digest = new Digest
        {
            Week = new IsoWeek(2024, 21), Language = Language.English, Title = "Papers", Sections = [new DigestSection(new CategorySlug("small"), "Small", Paper("a", "Rivers", "").Texts)],
        };

        var found = new Catalogue([digest], [new Category { Slug = new CategorySlug("small"), Names = names }]).Search.Find(new SearchQuery { Words = typed });

        Assert.Equal("a", Assert.Single(found.Papers).Id.Value);
        Assert.Empty(found.UnknownWords);
    }

    [Theory]
    [InlineData("2405.30003", Sureness.Exact)]
    [InlineData("Benchmarks That Bite Back", Sureness.Exact)]
    [InlineData("benchmarks that b", Sureness.Strong)]
    [InlineData("salt sugar regret", Sureness.Strong)]
    [InlineData("theorme proving", Sureness.Strong)]
    [InlineData("野餐", Sureness.Strong)]
    [InlineData("不存在的论文", Sureness.None)]
    [InlineData("手机上的小说", Sureness.Weak)]
    [InlineData("zebrafish cache", Sureness.Weak)]
    [InlineData("模型", Sureness.Shared)]
    [InlineData("zebrafish", Sureness.None)]
    public void Hit_is_as_sure_as_it_answers(string query, Sureness expected)
    {
        Assert.Equal(expected, SearchFixture.Index.Find(new SearchQuery { Words = query }).Sureness);
    }

    private static SearchIndex Titles(params string[] titles) => SearchIndex.Build(titles.Select((title, index) => Paper($"p{index}", title, "")));

    private static Paper Paper(string id, string title, string summary, int week = 21) => new(new PaperId(id),
        [new PaperText { Id = new PaperId(id), Week = new IsoWeek(2024, week), Language = Language.English, Category = new CategorySlug("small"), Title = title, Takeaway = "", Summary = summary }]);
}
