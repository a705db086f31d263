using System.Text.Json;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest.Validation;

/// <summary>A message as sent, found valid. Null means the key was absent (an edit keeps what was); cleared parts are empty.</summary>
internal sealed record MessageDraft
{
    public string? Content { get; init; }

    public JsonElement? Embeds { get; init; }

    public JsonElement? Components { get; init; }

    public JsonElement? Attachments { get; init; }

    public MessageMarks? Marks { get; init; }

    public required AllowedMentions Mentions { get; init; }

    public JsonElement? Nonce { get; init; }

    public bool EnforcesNonce { get; init; }

    public Snowflake? RepliesTo { get; init; }

    public bool RepliesOnlyIfThere { get; init; } = true;

    public bool HasEmbeds => Embeds is { } embeds && embeds.GetArrayLength() > 0;

    public bool HasFiles => Attachments is { } files && files.GetArrayLength() > 0;
}
