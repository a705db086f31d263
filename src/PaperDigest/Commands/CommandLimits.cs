namespace PaperDigest.Commands;

/// <summary>What Discord takes in commands and their answers: https://discord.com/developers/docs/interactions/application-commands.</summary>
public static class CommandLimits
{
    /// <summary>Values offered while typing.</summary>
    public const int Suggestions = 25;

    /// <summary>Of a suggestion's or choice's name and value.</summary>
    public const int ChoiceCharacters = 100;

    /// <summary>Of a command's or option's name.</summary>
    public const int NameCharacters = 32;

    /// <summary>Of a command's or option's description.</summary>
    public const int DescriptionCharacters = 100;
}
