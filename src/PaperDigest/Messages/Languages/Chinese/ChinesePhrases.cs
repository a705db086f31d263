using PaperDigest.Digests;

namespace PaperDigest.Messages.Languages.Chinese;

internal sealed class ChinesePhrases : Phrases
{
    public override Language Language => Language.Chinese;

    public override BasicPhrases Basics { get; } = new ChineseBasicPhrases();

    public override PaperPhrases Papers { get; } = new ChinesePaperPhrases();

    public override DigestPhrases Digests { get; } = new ChineseDigestPhrases();

    public override SearchPhrases Searches { get; } = new ChineseSearchPhrases();

    public override CategoryPhrases Categories { get; } = new ChineseCategoryPhrases();

    public override PostPhrases Posts { get; } = new ChinesePostPhrases();

    public override TroublePhrases Trouble { get; } = new ChineseTroublePhrases();

    public override SubscriptionPhrases Subscriptions { get; } = new ChineseSubscriptionPhrases();

    public override FeedPhrases Feeds { get; } = new ChineseFeedPhrases();

    public override ReadingPhrases Reading { get; } = new ChineseReadingPhrases();

    public override PrivacyPhrases Privacy { get; } = new ChinesePrivacyPhrases();

    public override CarePhrases Care { get; } = new ChineseCarePhrases();

    public override StatusPhrases Status { get; } = new ChineseStatusPhrases();

    public override HelpPhrases Help { get; } = new ChineseHelpPhrases();
}
