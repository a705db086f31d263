using System.Text.Json.Serialization;

namespace PaperDigest.Discord.Wire;

/// <summary>Edits a message whole: what is empty is cleared, where an absent field would be kept.</summary>
internal sealed record MessageEditBody
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Content { get; init; }

    public required IReadOnlyList<Embed> Embeds { get; init; }

    public required IReadOnlyList<Component> Components { get; init; }

    /// <summary>Always sent: an edit without it parses mentions by the defaults, whatever the first request said.</summary>
    public required AllowedMentions AllowedMentions { get; init; }

    /// <summary>What is not listed is removed.</summary>
    public required IReadOnlyList<AttachmentBody> Attachments { get; init; }
}
