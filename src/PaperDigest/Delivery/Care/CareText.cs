using System.Globalization;
using System.Text.RegularExpressions;
using PaperDigest.Messages.Languages;
using PaperDigest.Messages.Texts;
using PaperDigest.Ports;

namespace PaperDigest.Delivery.Care;

/// <summary>Says what is in the way, and why something failed. Markdown.</summary>
internal static partial class CareText
{
    private const int ReasonCharacters = 200;

    /// <summary>An obstacle and what to do about it.</summary>
    public static string Of(Obstacle obstacle, Phrases words) => obstacle switch
    {
        Obstacle.Hidden => words.Care.Hidden,
        Obstacle.WrongKind => words.Care.WrongKind,
        Obstacle.Locked => words.Care.Locked,
        Obstacle.NoTag => words.Care.NoTag,
        Obstacle.Lacking lacking => words.Care.Lacking([.. lacking.Rights.Select(words.Feeds.NameOf)]),
        Obstacle.SilentRole silent => words.Care.SilentRole(Mention(silent.Role)),
        _ => throw new ArgumentOutOfRangeException(nameof(obstacle)),
    };

    /// <summary>A reason from the ledger in the reader's language: our own, or Discord's by its code. Words we have none for stay as they came.</summary>
    public static string Reason(string reason, Phrases words) => reason switch
    {
        Clearance.CardsAreLacking => words.Care.CardsAreLacking,
        LookupOutcome.Unreadable.NoRight => words.Care.HistoryIsClosed,
        LookupOutcome.Unreadable.TooMuch => words.Care.HistoryIsLong,
        Drafting.MessageIsUnknown => words.Care.MessageIsUnknown,
        Drafting.TextIsCleared => words.Care.TextIsCleared,
        _ => Refusal(reason, words.Care),
    };

    private static string Refusal(string reason, CarePhrases words)
    {
        var codes = Codes().Match(reason);
        var said = DiscordText.EscapeLine(reason[codes.Length..].TrimEnd('.', ' '), ReasonCharacters);
        return codes.Groups["code"] is { Success: true, ValueSpan: var code }
            && words.FindRefusal(int.Parse(code, CultureInfo.InvariantCulture)) is { } meaning ? words.Quoting(meaning, said) : said;
    }

    public static string Mention(ChannelId channel) => $"<#{channel}>";

    public static string Mention(RoleId role) => $"<@&{role}>";

    // Numbers before Discord's words are for the log: people search for the words.
    [GeneratedRegex(@"^\d{3}(/(?<code>\d{1,9}))? ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes();
}
