using System.Globalization;
using PaperDigest.Digests;
using PaperDigest.Messages.Languages;
using PaperDigest.Messages.Languages.English;

namespace PaperDigest.Tests.Messages.Languages;

/// <summary>A further language, in one file: it has its own words for commands and for reading lists, and English ones for the rest.</summary>
internal sealed class ShoutedPhrases : Phrases
{
    private static readonly EnglishPhrases English = new();

    public override Language Language { get; } = Language.TryParse("eo", out var language) ? language : default;

    public override BasicPhrases Basics => English.Basics;

    public override PaperPhrases Papers => English.Papers;

    public override DigestPhrases Digests => English.Digests;

    public override SearchPhrases Searches => English.Searches;

    public override CategoryPhrases Categories => English.Categories;

    public override PostPhrases Posts => English.Posts;

    public override TroublePhrases Trouble => English.Trouble;

    public override SubscriptionPhrases Subscriptions => English.Subscriptions;

    public override FeedPhrases Feeds => English.Feeds;

    public override ReadingPhrases Reading { get; } = new ShoutedReadingPhrases();

    public override PrivacyPhrases Privacy => English.Privacy;

    public override CarePhrases Care => English.Care;

    public override StatusPhrases Status => English.Status;

    public override HelpPhrases Help => English.Help;

    // Names must be in lower case, so these are doubled and not shouted.
    public override string? FindCommandText(string english) => english.Contains(' ', StringComparison.Ordinal) || char.IsUpper(english[0]) ? english.ToUpperInvariant() : $"{english}o";

    private sealed class ShoutedReadingPhrases : ReadingPhrases
    {
        public override string Title => "YOUR READING LIST";

        public override string Empty => "EMPTY";

        public override string Save => "SAVE";

        public override string Saved => "SAVED";

        public override string TakeOff => "TAKE OFF";

        public override string NotOnList => "NOT THERE";

        public override string ChooseToTakeOff => "CHOOSE";

        public override string Open => "OPEN";

        public override string NowSaved(string title) => $"SAVED {title}";

        public override string AlreadySaved(string title) => $"HAD {title}";

        public override string TakenOff(string titles) => $"TOOK OFF {titles}";

        public override string Full(int limit) => limit.ToString(CultureInfo.InvariantCulture);

        public override string Exported(string papers) => papers;
    }
}
