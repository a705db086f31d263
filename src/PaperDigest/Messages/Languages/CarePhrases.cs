using PaperDigest.Delivery;

namespace PaperDigest.Messages.Languages;

/// <summary>What those who set up feeds are told and asked: before something fails, and when it did. All of them markdown unless said.</summary>
public abstract class CarePhrases
{
    /// <summary>A slot is near and something is in the way. Inline markdown.</summary>
    public abstract string PreFlightTitle { get; }

    /// <summary>Above what is in the way.</summary>
    /// <param name="channel">Its mention.</param>
    /// <param name="moment">Of the slot, as Discord shows it to each reader.</param>
    /// <param name="distance">The same, as a distance.</param>
    public abstract string PreFlight(string channel, string moment, string distance);

    /// <summary>The digest will arrive, and its role will not be notified. Inline markdown.</summary>
    public abstract string SilenceTitle { get; }

    /// <summary>Above why nobody will be notified.</summary>
    public abstract string Silence(string channel, string moment, string distance);

    /// <summary>The digest will be posted, but what gets lost on the way cannot be looked up. Inline markdown.</summary>
    public abstract string BlindTitle { get; }

    /// <summary>Above why nothing can be looked up.</summary>
    public abstract string Blind(string channel, string moment, string distance);

    /// <summary>Below what is in the way: nothing else need be done.</summary>
    public abstract string LooksAgain { get; }

    /// <summary>The channel cannot be seen.</summary>
    public abstract string Hidden { get; }

    /// <summary>The channel is of a kind this feed cannot post to.</summary>
    public abstract string WrongKind { get; }

    /// <summary>The thread is locked.</summary>
    public abstract string Locked { get; }

    /// <summary>The forum wants a tag on every post and has none to give.</summary>
    public abstract string NoTag { get; }

    /// <summary>Rights are lacking, and where they are granted.</summary>
    /// <param name="rights">As <see cref="FeedPhrases.NameOf"/> names them.</param>
    public abstract string Lacking(IReadOnlyList<string> rights);

    /// <summary>Nobody would be notified, and what to change.</summary>
    public abstract string SilentRole(string role);

    /// <summary>A feed was paused by us. Inline markdown.</summary>
    public abstract string PausedTitle { get; }

    /// <summary>A feed rests because a post was refused.</summary>
    public abstract string Paused(string channel);

    /// <summary>Why, in Discord's or our own words.</summary>
    public abstract string Because(string reason);

    /// <summary>What lets it post again.</summary>
    public abstract string HowToResume { get; }

    /// <summary>One post was refused. Inline markdown.</summary>
    public abstract string RefusedTitle { get; }

    /// <summary>One post was refused, and the feed goes on.</summary>
    public abstract string Refused(string week, string channel);

    /// <summary>Somebody has to look whether a post is there. Inline markdown.</summary>
    public abstract string DecisionTitle { get; }

    /// <summary>A digest is late. Inline markdown.</summary>
    public abstract string LateTitle { get; }

    /// <summary>A digest is late, and its feed asks.</summary>
    public abstract string Late(string week, string channel);

    /// <summary>On the button that posts it. Plain.</summary>
    public abstract string PostLate { get; }

    /// <summary>On the button that leaves it. Plain.</summary>
    public abstract string SkipLate { get; }

    /// <summary>It is left.</summary>
    public abstract string LateSkipped(string week, string channel);

    /// <summary>On the button that leads to the feed's channel. Plain.</summary>
    public abstract string OpenChannel { get; }

    /// <summary>Above a message to admins in a channel that everybody reads.</summary>
    public abstract string ForAdmins { get; }

    /// <summary>Instead of a channel, where a person's own messages are meant.</summary>
    public abstract string YourMessages { get; }

    /// <summary>The post would lose its cards. Inline markdown, within a sentence.</summary>
    public abstract string CardsAreLacking { get; }

    /// <summary>Why nobody can tell whether a post is there: the bot may not read what is in the channel. A reason, without a full stop.</summary>
    public abstract string HistoryIsClosed { get; }

    /// <summary>The same: too much was written there since. A reason, without a full stop.</summary>
    public abstract string HistoryIsLong { get; }

    /// <summary>An admin saw the message, but what is to follow it needs to know which one. Inline markdown, within a sentence.</summary>
    public abstract string MessageIsUnknown { get; }

    /// <summary>The text of a part is kept no longer. Inline markdown, within a sentence.</summary>
    public abstract string TextIsCleared { get; }

    /// <summary>What a refusal of Discord's means; none where Discord's own words, which are English, do. Inline markdown, within a sentence.</summary>
    /// <param name="code">Of Discord's error table: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes.</param>
    public virtual string? FindRefusal(int code) => null;

    /// <summary>A meaning, and Discord's own words after it, for those who want to look them up.</summary>
    public virtual string Quoting(string meaning, string said) => $"{meaning} ({said})";

    /// <summary>What a feed does with late digests; empty for the usual. Inline markdown.</summary>
    public abstract string RuleOf(LatePolicy policy);
}
