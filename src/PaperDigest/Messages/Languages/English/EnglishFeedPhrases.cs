using System.Globalization;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Messages.Languages.English;

internal sealed class EnglishFeedPhrases : FeedPhrases
{
    private static readonly EnglishBasicPhrases Words = new();

    public override string OnlyInServers => "Feeds belong to servers. Run this in a server you manage; for digests in your direct messages there is `/subscribe`.";

    public override string NotMember => "I’m not a member of this server, so I can’t post here. Ask an admin to add me to the server first.";

    public override string NotAllowed => "Feeds are set up by people with the **Manage Server** permission. For digests in your own direct messages there is `/subscribe`.";

    public override string NotEveryone => "A feed can’t notify @everyone. Choose a role people take on for this, or leave `role` out.";

    public override string RoleAndNobody => "You chose a role to notify, and `silent` as well. Leave one of them out.";

    public override string ZoneUnknown => "I couldn’t guess the time zone, so the time is in UTC. `/feed edit` changes it.";

    public override string PostLatest => "Post the latest now";

    public override string Title => "Feeds of this server";

    public override string None => "This server has no feeds yet. `/feed add` sets one up.";

    public override string Remove => "Remove";

    public override string Keep => "Keep it";

    public override string Gone => "This feed has already been removed.";

    public override string ItIsThere => "Yes, it is there";

    public override string PostIt => "No, post it";

    public override string SettledThere => "Thank you. I have noted that it is there.";

    public override string SettledRepeat => "Thank you. It will be posted in a moment.";

    public override string AlreadySettled => "This has been settled already.";

    public override string WrongChannel(string channel) => $"I can’t post digests to {channel}. Choose a text channel, an announcement channel or a thread.";

    public override string ForumPostsOnly(string channel) => $"{channel} is a forum: digests come there as forum posts. Leave `style` out, or choose `forum`.";

    public override string NotAForum(string channel) => $"The style `forum` needs a forum, and {channel} is none. Choose a forum, or another style.";

    public override string NoThreadInThread(string channel) => $"{channel} is a thread, and a thread holds no threads. Choose `compact`, or a channel.";

    public override string StyleName(PostStyle style) => style switch
    {
        PostStyle.Thread => "thread",
        PostStyle.Forum => "forum",
        _ => "compact",
    };

    public override string ChannelHidden(string channel) => $"I can’t see {channel}. Let me view the channel, then try again.";

    public override string ChannelUnclear(string channel) => $"Discord didn’t tell me what I may do in {channel}. Please try again in a minute.";

    public override string Lacking(string channel, IReadOnlyList<string> rights) =>
        $"I can’t post in {channel} yet: I lack {Words.Listed([.. rights.Select(right => $"**{right}**")])} there. Grant it in the channel’s settings under *Permissions*, then run this again.";

    public override string NameOf(Permissions right) => right switch
    {
        Permissions.ViewChannel => "View Channel",
        Permissions.SendMessages => "Send Messages",
        Permissions.SendMessagesInThreads => "Send Messages in Threads",
        Permissions.CreatePublicThreads => "Create Public Threads",
        Permissions.ManageThreads => "Manage Threads",
        Permissions.EmbedLinks => "Embed Links",
        Permissions.ReadMessageHistory => "Read Message History",
        _ => right.ToString(),
    };

    public override string SilentRole(string role) =>
        $"I would write {role}, but nobody would be notified. Either allow everyone to mention the role (server settings → *Roles*), or grant me **Mention @everyone, @here and All Roles** in the channel. Then run this again, or leave `role` out.";

    public override string UnknownStyle(string text) => $"I don’t know the style “{text}”. There are `compact`, `thread` and `forum`.";

    public override string UnknownRule(string text) => $"I don’t know “{text}” for late digests. There are `post`, `skip` and `ask`.";

    public override string Neighbour(string feed) => $"This channel has another feed: {feed}";

    public override string AsBefore(string feed) => $"What you left out of day, time, zone and language is as in {feed}.";

    public override string NothingSaid(string feed) => $"You changed nothing. Fill in what is to be different: {feed}";

    public override string TooMany(int limit) => string.Create(CultureInfo.InvariantCulture, $"This server has {limit} feeds, which is the most I keep for one server. Remove one with `/feed remove` first.");

    public override string Already(string feed) => $"This feed is there already: {feed}";

    public override string Added(string channel, string what, string when, string language) => $"{channel} will get **{what}** in {language}, {when}.";

    public override string StartsNext(string? latest) => latest is null
        ? "It starts with the first digest."
        : $"It starts with the newest digest of that day. To see {latest} there right away, press the button.";

    public override string Overlaps(string feed) => $"Note: another feed of this channel brings some of the same papers: {feed}";

    public override string ZoneGuessed(string zone) => $"I guessed the time zone {zone} from the server’s language. If that is wrong, change it with `/feed edit`.";

    public override string Changed(string feed) => $"Changed: {feed}";

    public override string Rests(string feed) => $"Paused, until `/feed resume`: {feed}";

    public override string PostsAgain(string feed) => $"Posting again: {feed}";

    public override string Unknown(string text) => $"This server has no feed “{text}”. Choose one of the suggestions, or see `/feed list`.";

    public override string ConfirmRemove(string feed) => $"Remove this feed? {feed}";

    public override string Removed(string feed) => $"Removed: {feed}";

    public override string Preview(string channel, int parts) => parts == 1
        ? $"This is what {channel} would get. Only you see it."
        : string.Create(CultureInfo.InvariantCulture, $"This is the first of {parts} messages {channel} would get. Only you see it.");

    public override string NothingToPost(string week) => $"{week} has nothing for this feed: no digest, or no paper in its categories.";

    public override string Posting(string week, string channel) => $"On its way: {week} will be in {channel} in a moment.";

    public override string UnderWay(string week, string channel) => $"{week} is already on its way to {channel}.";

    public override string AlreadyPosted(string week, string channel) => $"{week} is in {channel} already. I never post the same week twice.";

    public override string NeedsDecision(string week, string channel) => $"When I posted {week} to {channel}, Discord’s answer got lost. Please look whether the post is there: if not, I post it again.";

    public override string IsPaused(string channel) => $"The feed of {channel} is paused. `/feed resume` lets it post again.";

    public override string Notifies(string role) => $"notifies {role}";

    public override string NextAt(string moment) => $"next {moment}";
}
