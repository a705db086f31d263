using PaperDigest.Digests;

namespace PaperDigest.Messages.Languages;

/// <summary>Every sentence we say to readers, by subject. A new language is one folder with an implementation of each subject.</summary>
/// <remarks>
/// Nothing here escapes: a phrase takes text that is ready for the place the phrase appears in, and returns text for that place.
/// "Plain" places show no markdown: labels, footers, placeholders, menu choices.
/// </remarks>
public abstract class Phrases
{
    /// <summary>The language all of it is in.</summary>
    public abstract Language Language { get; }

    /// <summary>A command's or option's name, description or choice in this language, by its English; none to leave it in English.</summary>
    /// <remarks>English and Chinese have theirs beside the definitions; a further language has them here.</remarks>
    public virtual string? FindCommandText(string english) => null;

    /// <summary>Words every subject uses: weeks, counts, languages, paging.</summary>
    public abstract BasicPhrases Basics { get; }

    /// <summary>On the card of one paper.</summary>
    public abstract PaperPhrases Papers { get; }

    /// <summary>On the card of a week.</summary>
    public abstract DigestPhrases Digests { get; }

    /// <summary>On search results.</summary>
    public abstract SearchPhrases Searches { get; }

    /// <summary>On the list of categories.</summary>
    public abstract CategoryPhrases Categories { get; }

    /// <summary>On posts to channels and subscribers.</summary>
    public abstract PostPhrases Posts { get; }

    /// <summary>When a wish cannot be granted as it stands.</summary>
    public abstract TroublePhrases Trouble { get; }

    /// <summary>Around subscriptions.</summary>
    public abstract SubscriptionPhrases Subscriptions { get; }

    /// <summary>Around the feeds of a server.</summary>
    public abstract FeedPhrases Feeds { get; }

    /// <summary>Around a person's reading list.</summary>
    public abstract ReadingPhrases Reading { get; }

    /// <summary>When a person asks to be forgotten.</summary>
    public abstract PrivacyPhrases Privacy { get; }

    /// <summary>To those who set up feeds, when something is in the way.</summary>
    public abstract CarePhrases Care { get; }

    /// <summary>On the screen that says how the bot is doing.</summary>
    public abstract StatusPhrases Status { get; }

    /// <summary>On the screen that says what the bot can do.</summary>
    public abstract HelpPhrases Help { get; }
}
