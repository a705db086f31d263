using PaperDigest.Delivery;

namespace PaperDigest.Messages.Languages;

/// <summary>On the screen that says how the bot is doing. All of them markdown unless said.</summary>
public abstract class StatusPhrases
{
    /// <summary>The title of the screen. Inline markdown.</summary>
    public abstract string Title { get; }

    /// <summary>Above what is loaded.</summary>
    public abstract string Digests { get; }

    /// <summary>What is loaded.</summary>
    /// <param name="papers">Counted.</param>
    /// <param name="weeks">How many weeks.</param>
    /// <param name="newest">The newest one.</param>
    public abstract string Loaded(string papers, int weeks, string newest);

    /// <summary>When files were last taken in.</summary>
    public abstract string TakenIn(string distance);

    /// <summary>Nothing is wrong with the files.</summary>
    public abstract string NoProblems { get; }

    /// <summary>How much is wrong with the files.</summary>
    public abstract string Problems(int errors, int warnings);

    /// <summary>There are more than are shown. Inline markdown.</summary>
    public abstract string More(int count);

    /// <summary>Above how sending goes.</summary>
    public abstract string Sending { get; }

    /// <summary>Nothing waits to be sent.</summary>
    public abstract string Idle { get; }

    /// <summary>Something waits to be sent, and when it is due.</summary>
    public abstract string Busy(string distance);

    /// <summary>Nothing is sent any more.</summary>
    public abstract string Stopped(string reason);

    /// <summary>The title above what an admin has to do. Inline markdown.</summary>
    public abstract string NeedsYou { get; }

    /// <summary>Nobody has to do anything.</summary>
    public abstract string NothingToDo { get; }

    /// <summary>The title above the feeds. Inline markdown.</summary>
    public abstract string Feeds(int count);

    /// <summary>When a feed is due next.</summary>
    public abstract string NextAt(string moment, string distance);

    /// <summary>It rests, by an admin's wish.</summary>
    public abstract string PausedByAdmin { get; }

    /// <summary>It rests, and why.</summary>
    public abstract string PausedBecause(string reason);

    /// <summary>Nothing is in the way any more.</summary>
    public abstract string ReadyToResume { get; }

    /// <summary>It has posted nothing yet.</summary>
    public abstract string NoRuns { get; }

    /// <summary>What became of a run: numbers that add up. Inline markdown.</summary>
    public abstract string Receipt(string week, Receipt numbers);

    /// <summary>Whether a post is there, beside its numbered buttons.</summary>
    public abstract string IsItThere(string week, string channel);

    /// <summary>Whether to post a late digest, beside its numbered buttons.</summary>
    public abstract string PostLate(string week, string channel);

    /// <summary>Whom a warning could not reach. Inline markdown.</summary>
    public abstract string ToldNobody { get; }

    /// <summary>On the button that looks again. Plain.</summary>
    public abstract string Refresh { get; }
}
