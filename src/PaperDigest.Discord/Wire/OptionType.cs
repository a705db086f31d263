namespace PaperDigest.Discord.Wire;

/// <summary>https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type.</summary>
internal enum OptionType
{
    SubCommand = 1,
    SubCommandGroup = 2,
    Text = 3,
    Boolean = 5,
    Channel = 7,
    Role = 8,
}
