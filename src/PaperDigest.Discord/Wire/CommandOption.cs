namespace PaperDigest.Discord.Wire;

/// <summary>An option or sub-command of a command.</summary>
internal sealed record CommandOption
{
    public OptionType Type { get; init; }

    public required string Name { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public required string Description { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public bool? Required { get; init; }

    public bool? Autocomplete { get; init; }

    public IReadOnlyList<CommandChoice>? Choices { get; init; }

    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }

    public IReadOnlyList<CommandOption>? Options { get; init; }

    public int? MaxLength { get; init; }
}
