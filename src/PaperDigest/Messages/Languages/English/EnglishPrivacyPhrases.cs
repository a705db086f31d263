using System.Globalization;
using Humanizer;

namespace PaperDigest.Messages.Languages.English;

internal sealed class EnglishPrivacyPhrases : PrivacyPhrases
{
    public override string NothingStored => "I have nothing stored about you.";

    public override string FeedsStay => "Feeds belong to their servers and go on; they just no longer name you.";

    public override string Erase => "Erase everything";

    public override string Keep => "Keep it";

    public override string Confirm(string items) => $"I have this stored about you: {items}.\nErase all of it? It can’t be brought back.";

    public override string Erased(string items) => $"Erased for good: {items}. Nothing here names you any more.";

    public override string SavedPapers(int count) => Number("saved paper", count);

    public override string Subscriptions(int count) => Number("subscription", count);

    public override string Deliveries(int count) => Number("record", count) + " of direct messages";

    public override string Feeds(int count) => "your name on " + Number("feed", count) + " you set up";

    private static string Number(string noun, int count) => noun.ToQuantity(count, "N0", CultureInfo.InvariantCulture);
}
