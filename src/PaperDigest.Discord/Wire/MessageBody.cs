namespace PaperDigest.Discord.Wire;

/// <summary>Create Message, follow-ups and first answers. https://discord.com/developers/docs/resources/message#create-message.</summary>
internal sealed record MessageBody
{
    public string? Content { get; init; }

    public IReadOnlyList<Embed>? Embeds { get; init; }

    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>Always sent: Discord's default pings everything.</summary>
    public required AllowedMentions AllowedMentions { get; init; }

    public MessageFlags? Flags { get; init; }

    /// <summary>At most 25 characters.</summary>
    public string? Nonce { get; init; }

    /// <summary>Whether Discord is to compare the nonce with the last minutes' and post once.</summary>
    public bool? EnforceNonce { get; init; }

    public IReadOnlyList<AttachmentBody>? Attachments { get; init; }
}
