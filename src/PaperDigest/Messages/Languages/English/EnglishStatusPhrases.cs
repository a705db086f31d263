using System.Globalization;
using PaperDigest.Delivery;

namespace PaperDigest.Messages.Languages.English;

internal sealed class EnglishStatusPhrases : StatusPhrases
{
    public override string Title => "How things stand";

    public override string Digests => "Digests";

    public override string NoProblems => "✅ No problems in the files.";

    public override string Sending => "Sending";

    public override string Idle => "✅ Ready; nothing is waiting.";

    public override string NeedsYou => "Needs you";

    public override string NothingToDo => "✅ Nothing needs you.";

    public override string PausedByAdmin => "paused; `/feed resume` lets it post again";

    public override string ReadyToResume => "Nothing is in the way any more: `/feed resume`.";

    public override string NoRuns => "nothing posted yet";

    public override string ToldNobody => "I could tell nobody: direct messages are closed, and the channel takes none.";

    public override string Refresh => "Look again";

    public override string Loaded(string papers, int weeks, string newest) => weeks == 1
        ? $"{papers} in one week: {newest}."
        : string.Create(CultureInfo.InvariantCulture, $"{papers} in {weeks} weeks, the newest {newest}.");

    public override string TakenIn(string distance) => $"Last taken in {distance}.";

    public override string Problems(int errors, int warnings) => (errors, warnings) switch
    {
        (0, _) => $"⚠️ {Count(warnings, "warning")}:",
        (_, 0) => $"❌ {Count(errors, "error")}; those files keep their last good version:",
        _ => $"❌ {Count(errors, "error")}, {Count(warnings, "warning")}; files with errors keep their last good version:",
    };

    public override string More(int count) => string.Create(CultureInfo.InvariantCulture, $"-# … and {count} more");

    public override string Busy(string distance) => $"📮 Ready; the next post is due {distance}.";

    public override string Stopped(string reason) => $"⛔ Stopped until the bot is started again: {reason}";

    public override string Feeds(int count) => count == 1 ? "The feed" : string.Create(CultureInfo.InvariantCulture, $"The {count} feeds");

    public override string NextAt(string moment, string distance) => $"next {moment} ({distance})";

    public override string PausedBecause(string reason) => $"paused: {reason}";

    public override string Receipt(string week, Receipt numbers)
    {
        var parts = new[] { (numbers.Sent, "sent"), (numbers.Refused, "refused"), (numbers.Awaiting, "awaiting you"), (numbers.Skipped, "skipped"), (numbers.Open, "on the way") }
            .Where(part => part.Item1 > 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Item1} {part.Item2}"));
        return string.Create(CultureInfo.InvariantCulture, $"{week}: {numbers.Planned} planned = {string.Join(" + ", parts)}");
    }

    public override string IsItThere(string week, string channel) => $"Is {week} in {channel}? Discord’s answer got lost.";

    public override string PostLate(string week, string channel) => $"{week} is late for {channel}. Post it now?";

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : string.Create(CultureInfo.InvariantCulture, $"{count} {noun}s");
}
