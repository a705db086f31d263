using PaperDigest.Digests;

namespace PaperDigest.Messages.Languages.English;

internal sealed class EnglishDigestPhrases : DigestPhrases
{
    private static readonly EnglishBasicPhrases Words = new();

    public override string ChooseCategory => "Show one category…";

    public override string AllCategories => "All categories";

    public override string Source => "Original article";

    public override string NoDigestIn(Language wanted, Language shown) =>
        $"-# There is no {Words.NameOf(wanted)} edition of this week yet; this one is in {Words.NameOf(shown)}.";

    public override string NothingIn(string category) => $"No papers on {category} this week.";

    public override string By(string author) => $"by {author}";
}
