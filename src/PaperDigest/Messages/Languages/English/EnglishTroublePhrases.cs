namespace PaperDigest.Messages.Languages.English;

internal sealed class EnglishTroublePhrases : TroublePhrases
{
    public override string UnknownCommand => "I don’t know this command any more. Discord may need a moment to catch up; `/help` shows what I can do.";

    public override string OldControl => "This button is from an older version of me and no longer works. `/help` shows how to get the same thing today.";

    public override string NoDigests => "No digests are loaded yet. Please try again later.";

    public override string PaperGone => "This paper is no longer in the digests. Try `/search` to find it elsewhere.";

    public override string MayNotShare => "You can’t write in this channel, so I can’t post the paper there for you.";

    public override string WhichPaper => "Which paper? Type a part of its title, an arXiv id or a link; the menu has the newest papers.";

    public override string OtherMatches => "Not the one? More papers that match…";

    public override string NearMatches => "Papers you may mean…";

    public override string NoPapersInMessage => "I found no arXiv link or id in this message. I look for links like `arxiv.org/abs/2405.12130` and ids like `2405.12130`.";

    public override string Failed(string reference) => $"Something went wrong on my side. Please try again; if it keeps failing, tell whoever runs me this reference: `{reference}`";

    public override string SeveralPapers(string text) => $"Several papers match “{text}”. Which one do you mean?";

    public override string UnknownPaperButNear(string text) => $"No paper matches “{text}”. The menu has some that come near.";

    public override string UnknownPaper(string text) => $"No paper matches “{text}”. Try other words or an arXiv id; the menu has the newest papers.";

    public override string NotInDigests(string link) => $"{link} has not been in a digest, so I have no summary of it.";

    public override string UnknownWeek(string text) => $"I can’t read “{text}” as a week. Write it as `2024-W21`, as a date in the week, or `latest`.";

    public override string NoDigestOf(string week) => $"There is no digest of {week}.";

    public override string AvailableWeeks(IReadOnlyList<string> weeks, int total) =>
        $"There are digests of {string.Join(", ", weeks)}{(total > weeks.Count ? " and earlier weeks" : "")}.";

    public override string WeeksReversed(string from, string to) => $"“From” ({from}) lies after “to” ({to}). Swap them and try again.";

    public override string UnknownCategory(string text) => $"There is no category “{text}”.";

    public override string AvailableCategories(IReadOnlyList<string> categories) => $"These are the categories:\n{string.Join('\n', categories)}";

    public override string UnknownDay(string text) => $"I can’t read “{text}” as a day of the week. Write `monday`, `mon` or 周一.";

    public override string UnknownTime(string text) => $"I can’t read “{text}” as a time. Write `09:00`, `9pm` or 下午3点.";

    public override string UnknownZone(string text) => $"I don’t know the time zone “{text}”, or it could be several. Write a city like `Shanghai`, a zone like `Europe/Berlin`, or `UTC+8`.";

    public override string NearZones(IReadOnlyList<string> zones) => $"Did you mean one of these? {string.Join(", ", zones)}";

    public override string UnknownLanguage(string text) => $"I can’t post in “{text}”. Choose `English` or `中文`.";
}
