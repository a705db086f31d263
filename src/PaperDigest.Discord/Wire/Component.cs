namespace PaperDigest.Discord.Wire;

/// <summary>An action row, a button or a string select: the fields of all three, those that do not apply absent.</summary>
internal sealed record Component(ComponentType Type)
{
    public IReadOnlyList<Component>? Components { get; init; }

    public ButtonStyle? Style { get; init; }

    public string? Label { get; init; }

    public Emoji? Emoji { get; init; }

    public string? CustomId { get; init; }

    public string? Url { get; init; }

    public bool? Disabled { get; init; }

    public string? Placeholder { get; init; }

    public IReadOnlyList<SelectOption>? Options { get; init; }

    public int? MinValues { get; init; }

    public int? MaxValues { get; init; }
}
