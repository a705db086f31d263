namespace PaperDigest.Discord.Wire;

/// <summary>https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-types.</summary>
internal enum CommandType
{
    ChatInput = 1,
    Message = 3,
}
