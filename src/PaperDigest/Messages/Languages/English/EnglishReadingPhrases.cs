using System.Globalization;

namespace PaperDigest.Messages.Languages.English;

internal sealed class EnglishReadingPhrases : ReadingPhrases
{
    public override string Title => "Your reading list";

    public override string Empty => "Your reading list is empty. Press **Save** under a paper to keep it here.";

    public override string Save => "Save";

    public override string Saved => "Saved";

    public override string TakeOff => "Remove it again";

    public override string NotOnList => "That is no longer on your reading list.";

    public override string ChooseToTakeOff => "Remove from the list…";

    public override string Open => "Reading list";

    public override string NowSaved(string title) => $"Saved: **{title}**. `/saved` shows your reading list.";

    public override string AlreadySaved(string title) => $"**{title}** is on your reading list already.";

    public override string TakenOff(string titles) => $"Removed: {titles}.";

    public override string Full(int limit) => string.Create(CultureInfo.InvariantCulture, $"Your reading list has {limit:N0} papers, which is the most I keep for one person. Remove some with `/saved` first.");

    public override string Exported(string papers) => $"Your reading list, {papers}. Only you see this file.";
}
