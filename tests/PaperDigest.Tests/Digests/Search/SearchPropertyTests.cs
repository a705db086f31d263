using FsCheck;
using FsCheck.Fluent;
using PaperDigest.Digests;
using PaperDigest.Digests.Search;

namespace PaperDigest.Tests.Digests.Search;

/// <summary>What holds for any query.</summary>
public sealed class SearchPropertyTests
{
    private const int Limit = 25;

    private static readonly string[] Pieces =
    [
        "mora", "attention", "缓存", "论", "的", "2405.40003", "https://arxiv.org/abs/2405.40003", "//", "\uD800", "🧮", "́", "-", "...", "\u0001", "\u001F", "\uFFFF", "ｋｖ", "llama2", "(", "\n", "مرحبا", "a", " ",
    ];

    [Fact]
    public void Any_text_is_answered_the_same_twice() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Queries().ToArbitrary(), query =>
    {
        var index = SearchFixture.Index;

        var (first, second) = (index.Find(new SearchQuery { Words = query, Limit = Limit }), index.Find(new SearchQuery { Words = query, Limit = Limit }));

        return first.Papers.SequenceEqual(second.Papers) && first.Papers.Length <= Limit && first.Total >= first.Papers.Length && first.Papers.Distinct().Count() == first.Papers.Length
            && first.UnknownWords.SequenceEqual(second.UnknownWords, StringComparer.Ordinal) && first.Papers.IsEmpty == (first.Sureness == Sureness.None);
    }));

    [Fact]
    public void Suggestions_are_what_is_found() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Queries().ToArbitrary(), query =>
        string.IsNullOrWhiteSpace(query) || SearchFixture.Index.Suggest(query, Limit).SequenceEqual(SearchFixture.Index.Find(new SearchQuery { Words = query, Limit = Limit }).Papers)));

    [Fact]
    public void Full_width_and_capitals_change_nothing() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Words().ToArbitrary(), query =>
    {
        var plain = SearchFixture.Index.Suggest(query, Limit);

        return plain.SequenceEqual(SearchFixture.Index.Suggest(query.ToUpperInvariant(), Limit)) && plain.SequenceEqual(SearchFixture.Index.Suggest(Widen(query), Limit));
    }));

    [Fact]
    public void Further_paper_displaces_no_exact_hit() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Queries().Zip(Words()).ToArbitrary(), pair =>
    {
        var stranger = new Paper(new PaperId("stranger"), [SearchFixture.Catalogue.Papers.First().Texts[0] with { Id = new PaperId("stranger"), Title = $"{pair.Item2} {pair.Item1} elsewhere", Link = null, Links = [] }]);
        var papers = SearchFixture.Catalogue.Papers.ToList();

        var index = SearchIndex.Build(papers.Append(stranger));

        return papers.TrueForAll(paper => index.Suggest(paper.Id.Value, 1)[0] == paper && index.Suggest(paper.Texts[0].Title, 1)[0] == paper);
    }));

    private static Gen<string> Queries() => Gen.OneOf(
        Gen.Elements(Pieces).ArrayOf().Select(pieces => string.Concat(pieces)),
        Gen.Elements(Pieces).ArrayOf(400).Select(pieces => string.Join(' ', pieces)),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    private static Gen<string> Words() =>
        Gen.Elements("kv cache", "mora", "attention si", "graph 图", "squezing", "量化", "tokens without borders", "3d-llm", "gpt-nano 0.5", "rlhf 偏好", "the library of");

    private static string Widen(string text) => string.Concat(text.Select(character => character is > ' ' and <= '~' ? (char)(character + 0xFEE0) : character));
}
