using System.Text.Json;

namespace PaperDigest.Discord.Wire;

/// <summary>An option filled in, or a sub-command with its options.</summary>
internal sealed record InteractionOption
{
    public required string Name { get; init; }

    public OptionType Type { get; init; }

    public JsonElement? Value { get; init; }

    public IReadOnlyList<InteractionOption>? Options { get; init; }

    public bool Focused { get; init; }
}
