namespace PaperDigest.Discord.Wire;

/// <summary>A message, as far as we read it.</summary>
internal sealed record Message
{
    public required Snowflake Id { get; init; }

    public Snowflake ChannelId { get; init; }

    public User? Author { get; init; }

    public string? Content { get; init; }

    public IReadOnlyList<Embed>? Embeds { get; init; }

    public MessageFlags Flags { get; init; }
}
