namespace PaperDigest.Messages.Languages;

/// <summary>On posts to channels and subscribers.</summary>
public abstract class PostPhrases
{
    /// <summary>Beside the role that is notified, above the cards. Markdown.</summary>
    /// <param name="mention">The role, as Discord draws it.</param>
    public abstract string Notify(string mention);

    /// <summary>Weeks that were not posted, and where to read them. Markdown.</summary>
    /// <param name="weeks">Listed.</param>
    public abstract string Missed(string weeks);

    /// <summary>The heading of a category that began on the part before. Inline markdown.</summary>
    /// <param name="heading">Emoji and name, escaped.</param>
    public abstract string Continued(string heading);

    /// <summary>Under an overview in a channel. Markdown.</summary>
    public abstract string PapersInThread { get; }

    /// <summary>Under an overview that begins a forum post. Markdown.</summary>
    public abstract string PapersBelow { get; }
}
