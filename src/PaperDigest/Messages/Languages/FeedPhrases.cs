using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Messages.Languages;

/// <summary>Around the feeds of a server, for those who manage it. All of them markdown unless said.</summary>
public abstract class FeedPhrases
{
    /// <summary>Outside servers there are no feeds.</summary>
    public abstract string OnlyInServers { get; }

    /// <summary>We are not a member of the server.</summary>
    public abstract string NotMember { get; }

    /// <summary>The reader may not manage the server.</summary>
    public abstract string NotAllowed { get; }

    /// <summary>Not a channel digests can be posted to.</summary>
    public abstract string WrongChannel(string channel);

    /// <summary>A forum was chosen with a style that is not for forums. Markdown.</summary>
    public abstract string ForumPostsOnly(string channel);

    /// <summary>The style for forums was chosen, and the channel is none. Markdown.</summary>
    public abstract string NotAForum(string channel);

    /// <summary>The style that opens threads was chosen, and the channel is a thread itself. Markdown.</summary>
    public abstract string NoThreadInThread(string channel);

    /// <summary>A style, in a line about a feed. Plain.</summary>
    public abstract string StyleName(PostStyle style);

    /// <summary>The channel is not there, or hidden from us.</summary>
    public abstract string ChannelHidden(string channel);

    /// <summary>Discord does not say what the channel is just now.</summary>
    public abstract string ChannelUnclear(string channel);

    /// <summary>What we lack in a channel, and how to grant it.</summary>
    /// <param name="channel">Its mention.</param>
    /// <param name="rights">As <see cref="NameOf"/> names them.</param>
    public abstract string Lacking(string channel, IReadOnlyList<string> rights);

    /// <summary>A right as Discord's settings call it. Plain.</summary>
    public abstract string NameOf(Permissions right);

    /// <summary>The role would be written, but nobody notified.</summary>
    public abstract string SilentRole(string role);

    /// <summary>Everyone is no role for a feed.</summary>
    public abstract string NotEveryone { get; }

    /// <summary>A style that is not there yet.</summary>
    public abstract string UnknownStyle(string text);

    /// <summary>No such rule for late digests.</summary>
    public abstract string UnknownRule(string text);

    /// <summary>No more fit.</summary>
    public abstract string TooMany(int limit);

    /// <summary>The same feed is there.</summary>
    public abstract string Already(string feed);

    /// <summary>A feed was set up.</summary>
    /// <param name="channel">Its mention.</param>
    /// <param name="what">Categories.</param>
    /// <param name="when">Day, time and zone.</param>
    /// <param name="language">Of its posts.</param>
    public abstract string Added(string channel, string what, string when, string language);

    /// <summary>What the first delivery brings.</summary>
    /// <param name="latest">The newest week by now, which a button below posts at once; none if there is none yet.</param>
    public abstract string StartsNext(string? latest);

    /// <summary>Another feed of the channel brings some of the same papers.</summary>
    public abstract string Overlaps(string feed);

    /// <summary>The channel has another feed, with other papers.</summary>
    public abstract string Neighbour(string feed);

    /// <summary>What was not said is as in another feed.</summary>
    public abstract string AsBefore(string feed);

    /// <summary>The zone was guessed from a language.</summary>
    public abstract string ZoneGuessed(string zone);

    /// <summary>No zone could be guessed, so it is UTC.</summary>
    public abstract string ZoneUnknown { get; }

    /// <summary>A feed was changed.</summary>
    public abstract string Changed(string feed);

    /// <summary>Nothing to change was said: how the feed is.</summary>
    public abstract string NothingSaid(string feed);

    /// <summary>A role to notify and nobody to notify were both said.</summary>
    public abstract string RoleAndNobody { get; }

    /// <summary>A feed rests.</summary>
    public abstract string Rests(string feed);

    /// <summary>A feed posts again.</summary>
    public abstract string PostsAgain(string feed);

    /// <summary>On the button that posts the newest digest. Plain.</summary>
    public abstract string PostLatest { get; }

    /// <summary>The title of the list. Inline markdown.</summary>
    public abstract string Title { get; }

    /// <summary>A server without feeds.</summary>
    public abstract string None { get; }

    /// <summary>Not one of the server's feeds.</summary>
    public abstract string Unknown(string text);

    /// <summary>Whether to remove it.</summary>
    public abstract string ConfirmRemove(string feed);

    /// <summary>On the button that removes it. Plain.</summary>
    public abstract string Remove { get; }

    /// <summary>On the button that leaves it. Plain.</summary>
    public abstract string Keep { get; }

    /// <summary>It is removed.</summary>
    public abstract string Removed(string feed);

    /// <summary>It was removed before.</summary>
    public abstract string Gone { get; }

    /// <summary>Above a preview.</summary>
    /// <param name="channel">Where it would be posted.</param>
    /// <param name="parts">Of how many messages; the first is shown.</param>
    public abstract string Preview(string channel, int parts);

    /// <summary>The week has nothing for this feed.</summary>
    public abstract string NothingToPost(string week);

    /// <summary>It is being posted.</summary>
    public abstract string Posting(string week, string channel);

    /// <summary>It was asked for before, and is on its way.</summary>
    public abstract string UnderWay(string week, string channel);

    /// <summary>It is there already.</summary>
    public abstract string AlreadyPosted(string week, string channel);

    /// <summary>Nobody can tell whether it is there: the admin is asked to look.</summary>
    public abstract string NeedsDecision(string week, string channel);

    /// <summary>On the button that says that it is. Plain.</summary>
    public abstract string ItIsThere { get; }

    /// <summary>On the button that says that it is not, and has it posted. Plain.</summary>
    public abstract string PostIt { get; }

    /// <summary>The admin said that it is there.</summary>
    public abstract string SettledThere { get; }

    /// <summary>The admin said that it is not.</summary>
    public abstract string SettledRepeat { get; }

    /// <summary>Somebody was faster.</summary>
    public abstract string AlreadySettled { get; }

    /// <summary>A paused feed posts nothing.</summary>
    public abstract string IsPaused(string channel);

    /// <summary>Whom it notifies. Inline markdown.</summary>
    public abstract string Notifies(string role);

    /// <summary>When it is due next.</summary>
    public abstract string NextAt(string moment);
}
