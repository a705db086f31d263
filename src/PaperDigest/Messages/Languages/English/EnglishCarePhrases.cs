using PaperDigest.Delivery;

namespace PaperDigest.Messages.Languages.English;

internal sealed class EnglishCarePhrases : CarePhrases
{
    private static readonly EnglishBasicPhrases Words = new();

    public override string PreFlightTitle => "The next digest can’t arrive as things stand";

    public override string SilenceTitle => "The next digest will notify nobody";

    public override string BlindTitle => "The next digest may need your eyes";

    public override string LooksAgain => "-# Nothing else is needed: I look again when it is due.";

    public override string Hidden => "I can’t see the channel: it was deleted, or I lack **View Channel** there.";

    public override string WrongKind => "The channel is of a kind this feed can’t post to. Choose another with `/feed edit`.";

    public override string Locked => "The thread is locked. Unlock it, or grant me **Manage Threads**.";

    public override string NoTag => "The forum requires a tag on every post, and has none that I may set. Add a tag that everybody may use.";

    public override string PausedTitle => "A feed has been paused";

    public override string HowToResume => "When that is mended, `/feed resume` lets it post again and offers the latest digest.";

    public override string RefusedTitle => "One digest could not be posted";

    public override string DecisionTitle => "Please look: is it there?";

    public override string LateTitle => "A digest is late. Post it now?";

    public override string PostLate => "Post it now";

    public override string SkipLate => "Skip it";

    public override string OpenChannel => "Open the channel";

    public override string ForAdmins => "-# For those who manage this server: whoever set this feed up takes no direct messages.";

    public override string YourMessages => "your direct messages";

    public override string MessageIsUnknown => "nobody knows which message it belongs to, so what follows that message cannot be posted";

    public override string TextIsCleared => "it is so old that its text was cleared";

    public override string CardsAreLacking => "without **Embed Links**, Discord would show the post without its papers";

    public override string HistoryIsClosed => "without **Read Message History** I can’t look for it myself";

    public override string HistoryIsLong => "too much was written there since for me to look through";

    public override string PreFlight(string channel, string moment, string distance) => $"{channel} is due {moment} ({distance}). I have just checked, and this is in the way:";

    public override string Silence(string channel, string moment, string distance) => $"The digest will be in {channel} {moment} ({distance}), but nobody will hear of it:";

    public override string Blind(string channel, string moment, string distance) => $"{channel} is due {moment} ({distance}). I can post there, but should Discord’s answer get lost, I can’t look whether the post arrived, and would have to ask you:";

    public override string Lacking(IReadOnlyList<string> rights) =>
        $"I lack {Words.Listed([.. rights.Select(right => $"**{right}**")])}. Grant it in the channel’s settings under *Permissions*.";

    public override string SilentRole(string role) =>
        $"{role} can’t be mentioned by everyone. Allow it (server settings → *Roles*), or grant me **Mention @everyone, @here and All Roles** in the channel.";

    public override string Paused(string channel) => $"I could not post to {channel}, so its feed rests until you resume it.";

    public override string Because(string reason) => $"The reason: {reason}.";

    public override string Refused(string week, string channel) =>
        $"Discord would not take {week} for {channel}. The feed goes on with the next digest; `/feed post` tries this one again.";

    public override string Late(string week, string channel) => $"{week} could not go out to {channel} on time, and this feed asks before it posts late.";

    public override string LateSkipped(string week, string channel) => $"Skipped: {week} stays out of {channel}. `/feed post` can still post it.";

    public override string RuleOf(LatePolicy policy) => policy switch
    {
        LatePolicy.Skip => "skips late digests",
        LatePolicy.Ask => "asks when late",
        _ => "",
    };
}
