namespace PaperDigest.Discord.Wire;

/// <summary>A label of a modal with the text input or string select in it: the fields of all three, those that do not apply absent.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#label.</remarks>
internal sealed record FormComponent(ComponentType Type)
{
    public string? Label { get; init; }

    public string? Description { get; init; }

    public FormComponent? Component { get; init; }

    public string? CustomId { get; init; }

    public TextInputStyle? Style { get; init; }

    public int? MaxLength { get; init; }

    public bool? Required { get; init; }

    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public IReadOnlyList<SelectOption>? Options { get; init; }

    public int? MinValues { get; init; }
}
