using PaperDigest.Digests;
using PaperDigest.Digests.Search;

namespace PaperDigest.Tests.Digests.Search;

public sealed class SearchIndexTests
{
    private static SearchIndex Index => SearchFixture.Index;

    public static TheoryData<string, string> Labelled => new()
    {
        // Beginnings of titles, as autocomplete sees them.
        { "r", "RiverLoRA" }, { "squee", "Squeezing" }, { "the lib", "The Library" }, { "a field guide to", "A Field Guide" }, { "attention sinks are all", "Attention Sinks" },
        { "gpt-nano 0", "GPT-Nano" }, { "长文", "长文本" }, { "tokens w", "Tokens Without" },

        // Words of titles in any order and form.
        { "cache kv", "Squeezing" }, { "pruning experts", "Mixture" }, { "expert prune", "Mixture" }, { "graphs table", "Tables Are" }, { "proof diffusion", "Diffusion for" },
        { "distill evaluation", "Cheap Judges" }, { "fine tuning continual", "RiverLoRA" }, { "finetuning lora", "RiverLoRA" }, { "theorem proving", "Theorem Proving" },

        // Names and numbers stay whole, however they are joined.
        { "3D-LLM", "A Field Guide" }, { "3dllm", "A Field Guide" }, { "3d llm", "A Field Guide" }, { "KV", "Squeezing" }, { "RLHF", "Do Reward" }, { "0.5", "GPT-Nano" },
        { "gptnano", "GPT-Nano" }, { "mora", "MoRA-Lite" }, { "moralite", "MoRA-Lite" },

        // Typos: a letter too many, too few, another one, two swapped.
        { "squezing cache", "Squeezing" }, { "calibratting", "Calibrating" }, { "theorme proving", "Theorem" }, { "backdors instruction", "Poisoned" }, { "wattercolors", "Merging" },
        { "speculatvie decoding", "Beam Me Down" }, { "autoencodres", "Sparse Auto" },

        // Accents, case, full-width forms.
        { "cafe", "Causal Masks" }, { "CAFÉ CONVERSATIONS", "Causal Masks" }, { "ｋｖ ｃａｃｈｅ", "Squeezing" }, { "３Ｄ－ＬＬＭ", "A Field Guide" },

        // Words of summaries.
        { "salt sugar regret", "Sparse Auto" }, { "forecasts picnics", "Weather" }, { "latency drops threefold", "Beam Me" }, { "scanned rooms", "A Field Guide" },

        // Chinese: one character, two, more, mixed with English.
        { "盐", "Sparse Auto" }, { "野餐", "Weather" }, { "剪枝", "Mixture" }, { "后门", "Poisoned" }, { "推测解码", "Beam Me" }, { "四十种文字", "Tokens Without" },
        { "低秩适配器", "RiverLoRA" }, { "KV缓存", "Squeezing" }, { "图神经网络", "Tables Are" }, { "三维大模型", "A Field Guide" }, { "rlhf 偏好", "Do Reward" }, { "长文本摘要", "长文本" },

        // Ids and addresses.
        { "2405.40003", "Attention Sinks" }, { "arXiv:2405.40003v2", "Attention Sinks" }, { "https://arxiv.org/pdf/2405.40003v1.pdf", "Attention Sinks" },
        { "https://example.org/code/40003", "Attention Sinks" }, { "2405.4000", "Listening|Tokens|Attention Sinks|Mixture" }, { "see https://arxiv.org/abs/2405.40003 please", "Attention Sinks" },
    };

    [Theory]
    [MemberData(nameof(Labelled))]
    public void Query_finds_its_paper_first(string query, string titles)
    {
        var first = Index.Suggest(query, 25).FirstOrDefault();

        Assert.NotNull(first);
        Assert.Contains(titles.Split('|'), title => first.Texts[0].Title.StartsWith(title, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_paper_is_found_first_by_its_whole_title()
    {
        Assert.All(SearchFixture.Catalogue.Papers, paper => Assert.Equal(paper, Index.Suggest(paper.Texts[0].Title, 5)[0]));
    }

    [Fact]
    public void Every_paper_is_found_by_each_word_of_its_title()
    {
        var pairs = SearchFixture.Catalogue.Papers.SelectMany(paper => paper.Texts[0].Title.Split(' ', '-', ':', '?'), (paper, word) => (paper, word)).Where(pair => pair.word.Length > 0);

        Assert.All(pairs, pair => Assert.Contains(pair.paper, Index.Find(new SearchQuery { Words = pair.word }).Papers));
    }

    [Fact]
    public void Both_languages_of_a_paper_are_one_hit()
    {
        var result = Index.Find(new SearchQuery { Words = "rlhf" });

        Assert.Equal(1, result.Total);
        Assert.Equal(2, Assert.Single(result.Papers).Texts.Length);
    }

    [Fact]
    public void Words_that_stand_in_no_paper_are_said_as_typed()
    {
        var result = Index.Find(new SearchQuery { Words = "Zebrafish, cache 斑马 9999.99999 the" });

        Assert.Equal(["Zebrafish", "斑马", "9999.99999"], result.UnknownWords, StringComparer.Ordinal);
        Assert.StartsWith("Squeezing", result.Papers[0].Texts[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistyped_word_is_said_although_its_paper_is_found()
    {
        var result = Index.Find(new SearchQuery { Words = "autoencodres " });

        Assert.Equal("autoencodres", Assert.Single(result.UnknownWords));
        Assert.Equal(1, result.Total);
    }

    [Fact]
    public void Exact_word_goes_before_its_neighbours_by_typo()
    {
        var papers = Papers("Plain Sailing", "Plane Sailing", "Plain Sailors");

        var found = SearchIndex.Build(papers).Suggest("plane sailing ", 3);

        Assert.Equal("Plane Sailing", found[0].Texts[0].Title);
    }

    [Theory]
    [InlineData("soa overview", "Sora Overview")]
    [InlineData("tol use", "Tool Use")]
    [InlineData("use rga", "RAG in Use")]
    public void Short_word_with_a_letter_missing_or_two_swapped_is_found(string query, string title)
    {
        var papers = Papers("Sora Overview", "Tool Use", "RAG in Use", "Tuned Overview", "Token Use", "Use of Sound");

        Assert.Equal(title, SearchIndex.Build(papers).Suggest(query, 3)[0].Texts[0].Title);
    }

    [Theory]
    [InlineData("sam")]
    [InlineData("xol")]
    public void Short_word_with_another_letter_is_another_word(string word)
    {
        Assert.Empty(SearchIndex.Build(Papers("Sad Songs", "Tool Use")).Find(new SearchQuery { Words = word }).Papers);
    }

    [Fact]
    public void Word_as_typed_goes_before_a_form_of_it_in_a_title()
    {
        var papers = Papers("Retrieval for Retrieving", "Plain Sailing");
        var retrieved = papers[1].Texts[0] with { Summary = "Passages are retrieved by a scheduler." };

        Assert.Equal(papers[1].Id, SearchIndex.Build([papers[0], new Paper(papers[1].Id, [retrieved])]).Suggest("retrieved ", 2)[0].Id);
    }

    [Fact]
    public void Sentence_from_a_summary_goes_before_a_title_of_its_words()
    {
        var papers = Papers("Drafts of Cheap Models Verify Tokens", "Plain Sailing");
        var quoted = papers[1].Texts[0] with { Summary = "A large model and a small one: cheap drafts verify tokens in turn." };

        Assert.Equal(papers[1].Id, SearchIndex.Build([papers[0], new Paper(papers[1].Id, [quoted])]).Suggest("cheap drafts verify tokens", 2)[0].Id);
    }

    [Fact]
    public void Capitals_choose_among_titles_that_begin_alike_where_they_were_typed()
    {
        var index = SearchIndex.Build(Papers("LLaMA-Adapter", "Llama 3"));

        Assert.Equal("LLaMA-Adapter", index.Suggest("LLaMA", 2)[0].Texts[0].Title);
        Assert.Equal("Llama 3", index.Suggest("Llama", 2)[0].Texts[0].Title);
        Assert.Equal("Llama 3", index.Suggest("llama", 2)[0].Texts[0].Title);
    }

    [Fact]
    public void Another_number_is_no_typo()
    {
        var result = SearchIndex.Build(Papers("Llama2 Farm")).Find(new SearchQuery { Words = "llama3 " });

        Assert.Empty(result.Papers);
        Assert.Equal("llama3", Assert.Single(result.UnknownWords));
    }

    [Fact]
    public void Words_that_are_neighbours_in_the_query_are_neighbours_in_the_best_paper()
    {
        var papers = Papers("Fast Language for Large Models", "Fast Models of Large Language");

        Assert.Equal("Fast Models of Large Language", SearchIndex.Build(papers).Suggest("large language ", 2)[0].Texts[0].Title);
        Assert.Equal("Fast Language for Large Models", SearchIndex.Build(papers).Suggest("large models ", 2)[0].Texts[0].Title);
    }

    [Fact]
    public void Stop_words_do_not_choose_the_paper()
    {
        var papers = Papers("On the Of and the In", "Cooling Rivers");

        Assert.Equal("Cooling Rivers", SearchIndex.Build(papers).Suggest("the cooling of the rivers ", 3)[0].Texts[0].Title);
    }

    [Fact]
    public void Title_of_stop_words_alone_is_found()
    {
        var papers = Papers("It Is What It Is", "Cooling Rivers");

        Assert.Equal("It Is What It Is", SearchIndex.Build(papers).Suggest("is it", 3)[0].Texts[0].Title);
    }

    [Fact]
    public void Newer_paper_goes_first_among_equals()
    {
        var (older, newer) = (Papers("Same words")[0], Papers("Same words")[0]);
        newer = new Paper(new PaperId("newer"), [newer.Texts[0] with { Week = new IsoWeek(2024, 2) }]);

        Assert.Equal([newer, older], SearchIndex.Build([older, newer]).Suggest("same", 2));
    }

    [Fact]
    public void Filters_leave_what_lies_within_them()
    {
        var result = Index.Find(new SearchQuery { Words = "models", From = new IsoWeek(2024, 20), To = new IsoWeek(2024, 23), Category = new CategorySlug("llm-training") });

        Assert.NotEmpty(result.Papers);
        Assert.All(result.Papers, paper => Assert.Contains(paper.Texts, text =>
            text.Week >= new IsoWeek(2024, 20) && text.Week <= new IsoWeek(2024, 23) && text.Category == new CategorySlug("llm-training")));
    }

    [Fact]
    public void Limit_cuts_the_papers_and_not_the_total()
    {
        var result = Index.Find(new SearchQuery { Words = "models", Limit = 2 });

        Assert.Equal(2, result.Papers.Length);
        Assert.True(result.Total > 2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Nothing_typed_suggests_the_newest(string typed)
    {
        var found = Index.Suggest(typed, 5);

        Assert.Equal(5, found.Length);
        Assert.Equal(found.OrderByDescending(paper => paper.Week).Select(paper => paper.Id), found.Select(paper => paper.Id));
    }

    [Theory]
    [InlineData("?!")]
    [InlineData("zzzzqqqq")]
    [InlineData("\uD800")]
    [InlineData("the")]
    [InlineData("https://example.org/nothing")]
    public void Odd_queries_give_an_answer(string query)
    {
        var result = Index.Find(new SearchQuery { Words = query });

        Assert.Equal(result.Total, result.Papers.Length);
    }

    [Fact]
    public void Endless_query_gives_an_answer()
    {
        var words = string.Concat(Enumerable.Repeat("attention 注意力机制 3d-llm-", 500));

        Assert.True(Index.Find(new SearchQuery { Words = words }).Total >= 0);
    }

    [Fact]
    public void Near_misses_are_the_titles_most_alike()
    {
        var nearest = Index.Nearest("Atention snks al you drian", 3);

        Assert.StartsWith("Attention Sinks", nearest[0].Texts[0].Title, StringComparison.Ordinal);
        Assert.Empty(Index.Nearest("xyzzy", 3));
    }

    [Fact]
    public void Answers_do_not_depend_on_how_papers_are_divided()
    {
        var papers = SearchFixture.Catalogue.Papers.ToList();
        var grown = papers.Aggregate(SearchIndex.Build([]), (index, paper) => index.With([], [paper]));
        var noise = Papers("Attention Noise", "Cache Noise", "盐");
        var cleaned = SearchIndex.Build([.. papers, .. noise]).With(noise, []);

        foreach (var query in Labelled.Select(row => row.Data.Item1))
        {
            var expected = Index.Find(new SearchQuery { Words = query });
            Assert.Equal(expected.Papers, grown.Find(new SearchQuery { Words = query }).Papers);
            Assert.Equal(expected.Papers, cleaned.Find(new SearchQuery { Words = query }).Papers);
            Assert.Equal(expected.UnknownWords, cleaned.Find(new SearchQuery { Words = query }).UnknownWords);
        }
    }

    private static IReadOnlyList<Paper> Papers(params string[] titles) =>
    [
        .. titles.Select(title => new Paper(PaperId.FromTitle(title),
        [
            new PaperText
            {
                Id = PaperId.FromTitle(title), Week = new IsoWeek(2024, 1), Language = Language.English, Category = new CategorySlug("c"),
                Title = title, Takeaway = "Some words.", Summary = "Some words.",
            },
        ])),
    ];
}
