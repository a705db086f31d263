using System.Text.Json;

namespace PaperDigest.Discord.Wire;

/// <summary>A part of a form as it was sent off: a label around one, or one with what was filled in.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure.</remarks>
internal sealed record SubmittedComponent
{
    public string? CustomId { get; init; }

    /// <summary>Of text inputs a string.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Of selects.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Of labels.</summary>
    public SubmittedComponent? Component { get; init; }

    /// <summary>Of the rows that stood where labels do now.</summary>
    public IReadOnlyList<SubmittedComponent>? Components { get; init; }
}
