namespace PaperDigest.Discord.Wire;

/// <summary>A command, as we register it and as Discord lists it. https://discord.com/developers/docs/interactions/application-commands.</summary>
internal sealed record Command
{
    /// <summary>Given by Discord.</summary>
    public Snowflake? Id { get; init; }

    public required string Name { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public string? Description { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public CommandType Type { get; init; } = CommandType.ChatInput;

    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>Who sees it unless admins say otherwise; absent: everyone.</summary>
    public Permissions? DefaultMemberPermissions { get; init; }

    /// <summary>0 guild install, 1 user install.</summary>
    public IReadOnlyList<int>? IntegrationTypes { get; init; }

    /// <summary>0 guild, 1 our direct channel, 2 other private channels.</summary>
    public IReadOnlyList<int>? Contexts { get; init; }
}
