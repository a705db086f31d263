using System.Text.Json.Serialization;

namespace PaperDigest.Discord.Wire;

/// <summary>INTERACTION_CREATE. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object.</summary>
internal sealed record Interaction
{
    public required Snowflake Id { get; init; }

    public required Snowflake ApplicationId { get; init; }

    public InteractionType Type { get; init; }

    /// <summary>Answers go under it for 15 minutes: a secret.</summary>
    public required string Token { get; init; }

    public Snowflake? GuildId { get; init; }

    public string? GuildLocale { get; init; }

    public Snowflake? ChannelId { get; init; }

    /// <summary>In guilds; else <see cref="User"/>.</summary>
    public Member? Member { get; init; }

    public User? User { get; init; }

    public string? Locale { get; init; }

    /// <summary>The message a component sits on, or a form was opened from.</summary>
    public Message? Message { get; init; }

    /// <summary>By what installs it came: key 0 the guild's, 1 the person's.</summary>
    public IReadOnlyDictionary<string, string>? AuthorizingIntegrationOwners { get; init; }

    public InteractionPayload? Data { get; init; }

    /// <summary>Whether a message stands behind it, which an answer can change.</summary>
    [JsonIgnore]
    public bool IsOnMessage => Type is InteractionType.MessageComponent || (Type is InteractionType.ModalSubmit && Message is not null);

    /// <summary>Never the token.</summary>
    public override string ToString() => $"Interaction {{ Id = {Id}, Type = {Type} }}";
}
