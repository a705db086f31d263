namespace PaperDigest.Commands;

/// <summary>Where a command is found.</summary>
public enum CommandKind
{
    /// <summary>Typed after a slash.</summary>
    Slash,

    /// <summary>In the menu of a message.</summary>
    Message,
}
