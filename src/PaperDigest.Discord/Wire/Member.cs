namespace PaperDigest.Discord.Wire;

/// <summary>A person in a guild.</summary>
internal sealed record Member
{
    public User? User { get; init; }

    public IReadOnlyList<Snowflake>? Roles { get; init; }

    /// <summary>In the channel of the interaction, overwrites included; only in interactions.</summary>
    public Permissions? Permissions { get; init; }

    /// <summary>Until when the member is timed out.</summary>
    public DateTimeOffset? CommunicationDisabledUntil { get; init; }
}
