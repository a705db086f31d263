namespace PaperDigest.Messages.Languages;

/// <summary>When a reader's wish cannot be granted as it stands: what is wrong, and what to do. All of them markdown unless said.</summary>
public abstract class TroublePhrases
{
    /// <summary>Our own mistake.</summary>
    /// <param name="reference">What the operator finds it under in the log.</param>
    public abstract string Failed(string reference);

    /// <summary>A command we do not have (any more).</summary>
    public abstract string UnknownCommand { get; }

    /// <summary>A button or menu of an older version of ours, or one that nothing was chosen in.</summary>
    public abstract string OldControl { get; }

    /// <summary>Nothing is loaded yet.</summary>
    public abstract string NoDigests { get; }

    /// <summary>Many papers match alike; the menu below has the best of them.</summary>
    public abstract string SeveralPapers(string text);

    /// <summary>No paper matches, but the menu below has some that look alike.</summary>
    public abstract string UnknownPaperButNear(string text);

    /// <summary>No paper matches; the menu below has the newest.</summary>
    public abstract string UnknownPaper(string text);

    /// <summary>Nothing was typed; the menu below has the newest.</summary>
    public abstract string WhichPaper { get; }

    /// <summary>An arXiv id that stands in none of our digests.</summary>
    /// <param name="link">A masked link to the paper itself.</param>
    public abstract string NotInDigests(string link);

    /// <summary>The paper of an old menu or button is not in the digests any more.</summary>
    public abstract string PaperGone { get; }

    /// <summary>The reader may not write in the channel, so neither do we for her.</summary>
    public abstract string MayNotShare { get; }

    /// <summary>In the menu of the papers a few words may mean, while nothing is chosen. Plain.</summary>
    public abstract string OtherMatches { get; }

    /// <summary>In the menu of papers that look alike, while nothing is chosen. Plain.</summary>
    public abstract string NearMatches { get; }

    /// <summary>A message in which no paper was found.</summary>
    public abstract string NoPapersInMessage { get; }

    /// <summary>Not a week.</summary>
    public abstract string UnknownWeek(string text);

    /// <summary>A week without a digest.</summary>
    public abstract string NoDigestOf(string week);

    /// <summary>The weeks there are.</summary>
    /// <param name="weeks">Newest first, at most some.</param>
    /// <param name="total">How many there are in all.</param>
    public abstract string AvailableWeeks(IReadOnlyList<string> weeks, int total);

    /// <summary>The last week of a range lies before its first.</summary>
    public abstract string WeeksReversed(string from, string to);

    /// <summary>Not a category.</summary>
    public abstract string UnknownCategory(string text);

    /// <summary>The categories there are.</summary>
    public abstract string AvailableCategories(IReadOnlyList<string> categories);

    /// <summary>Not a day of the week.</summary>
    public abstract string UnknownDay(string text);

    /// <summary>Not a time of day.</summary>
    public abstract string UnknownTime(string text);

    /// <summary>Not a time zone, or more than one.</summary>
    public abstract string UnknownZone(string text);

    /// <summary>The zones that come near.</summary>
    public abstract string NearZones(IReadOnlyList<string> zones);

    /// <summary>Not a language digests are posted in.</summary>
    public abstract string UnknownLanguage(string text);
}
