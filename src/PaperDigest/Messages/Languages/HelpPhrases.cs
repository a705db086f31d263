namespace PaperDigest.Messages.Languages;

/// <summary>On the screen that says what the bot can do. Markdown unless said.</summary>
public abstract class HelpPhrases
{
    /// <summary>The title. Inline markdown.</summary>
    public abstract string Title { get; }

    /// <summary>What the bot is for.</summary>
    public abstract string Introduction { get; }

    /// <summary>Above the commands that everyone has. Inline markdown.</summary>
    public abstract string ForReaders { get; }

    /// <summary>Above the commands of those who manage the server. Inline markdown.</summary>
    public abstract string ForAdmins { get; }

    /// <summary>Where a command is found that hangs on messages.</summary>
    /// <param name="command">Its name.</param>
    public abstract string OnMessages(string command);

    /// <summary>What is loaded.</summary>
    /// <param name="papers">A number of papers, in words.</param>
    /// <param name="week">The newest week.</param>
    public abstract string Loaded(string papers, string week);
}
