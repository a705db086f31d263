using PaperDigest.Digests.Search;

namespace PaperDigest.Tests.Digests.Search;

public sealed class StemmerTests
{
    [Theory]
    [InlineData("quantize quantizes quantized quantizing quantization")]
    [InlineData("model models modeled modeling")]
    [InlineData("scale scales scaled scaling")]
    [InlineData("train trains trained training")]
    [InlineData("embedded embedding embeddings")]
    [InlineData("evaluate evaluated evaluating evaluation evaluations")]
    [InlineData("study studies")]
    [InlineData("cache caches cached caching")]
    public void Forms_of_a_word_share_a_stem(string forms)
    {
        Assert.Single(forms.Split(' ').Select(form => Stemmer.Stem(form).ToString()).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("speed")]
    [InlineData("string")]
    [InlineData("bias")]
    [InlineData("loss")]
    [InlineData("corpus")]
    [InlineData("data")]
    [InlineData("gpt4s")]
    [InlineData("lora")]
    public void Words_that_only_look_inflected_stay(string word)
    {
        Assert.Equal(word, Stemmer.Stem(word).ToString());
    }
}
