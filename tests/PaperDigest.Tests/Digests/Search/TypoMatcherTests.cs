using PaperDigest.Digests.Search;

namespace PaperDigest.Tests.Digests.Search;

public sealed class TypoMatcherTests
{
    [Fact]
    public void Walk_finds_exactly_what_comparing_every_word_finds()
    {
        var chance = new Random(4);
        var words = Enumerable.Range(0, 3000).Select(_ => RandomWord(chance)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var vocabulary = new Vocabulary(words);

        for (var turn = 0; turn < 200; turn++)
        {
            var (word, slips) = (RandomWord(chance), 1 + (turn % 2));
            var found = new List<(string Word, int Distance)>();
            new TypoMatcher(word, slips, isOpen: false).Collect(vocabulary, (index, distance) => found.Add((vocabulary[index].ToString(), distance)));

            var expected = words.Select(candidate => (candidate, EditDistance.Between(word, candidate))).Where(pair => pair.Item2 <= slips && ((slips == 1 && word.Length > TypoMatcher.ShortCharacters) || pair.candidate[0] == word[0]));
            Assert.Equal(expected, found);
        }
    }

    [Theory]
    [InlineData("attention", "attention", 0)]
    [InlineData("attention", "atention", 1)]
    [InlineData("attention", "attenton", 1)]
    [InlineData("attention", "attentoin", 1)]
    [InlineData("attention", "atentoin", 2)]
    [InlineData("", "abc", 3)]
    public void Distance_counts_a_swap_as_one(string left, string right, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(left, right));
        Assert.Equal(distance, EditDistance.Between(right, left));
    }

    private static string RandomWord(Random chance) => string.Concat(Enumerable.Range(0, chance.Next(2, 8)).Select(_ => (char)('a' + chance.Next(4))));
}
