using PaperDigest.Digests;

namespace PaperDigest.Messages.Languages.English;

internal sealed class EnglishPhrases : Phrases
{
    public override Language Language => Language.English;

    public override BasicPhrases Basics { get; } = new EnglishBasicPhrases();

    public override PaperPhrases Papers { get; } = new EnglishPaperPhrases();

    public override DigestPhrases Digests { get; } = new EnglishDigestPhrases();

    public override SearchPhrases Searches { get; } = new EnglishSearchPhrases();

    public override CategoryPhrases Categories { get; } = new EnglishCategoryPhrases();

    public override PostPhrases Posts { get; } = new EnglishPostPhrases();

    public override TroublePhrases Trouble { get; } = new EnglishTroublePhrases();

    public override SubscriptionPhrases Subscriptions { get; } = new EnglishSubscriptionPhrases();

    public override FeedPhrases Feeds { get; } = new EnglishFeedPhrases();

    public override ReadingPhrases Reading { get; } = new EnglishReadingPhrases();

    public override PrivacyPhrases Privacy { get; } = new EnglishPrivacyPhrases();

    public override CarePhrases Care { get; } = new EnglishCarePhrases();

    public override StatusPhrases Status { get; } = new EnglishStatusPhrases();

    public override HelpPhrases Help { get; } = new EnglishHelpPhrases();
}
