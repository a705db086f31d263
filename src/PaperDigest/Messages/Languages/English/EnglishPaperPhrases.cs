using PaperDigest.Digests;

namespace PaperDigest.Messages.Languages.English;

internal sealed class EnglishPaperPhrases : PaperPhrases
{
    private static readonly EnglishBasicPhrases Words = new();

    public override string Abstract => "Abstract";

    public override string Paper => "Paper";

    public override string More => "More like this";

    public override string Share => "Share";

    public override string NoSummaryIn(Language wanted, Language shown) =>
        $"-# There is no {Words.NameOf(wanted)} summary yet; this one is in {Words.NameOf(shown)}.";
}
