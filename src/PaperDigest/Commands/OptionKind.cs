namespace PaperDigest.Commands;

/// <summary>What an option takes.</summary>
public enum OptionKind
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A channel digests can be posted to: text, announcement, forum or thread.</summary>
    Channel,

    /// <summary>A role of the server.</summary>
    Role,
}
