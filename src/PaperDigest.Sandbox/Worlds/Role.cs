namespace PaperDigest.Sandbox.Worlds;

/// <summary>A role of a server.</summary>
public sealed record Role
{
    /// <summary>The role's id; @everyone has the server's.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The server it belongs to.</summary>
    public required Snowflake GuildId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it allows everywhere in the server.</summary>
    public Rights Rights { get; init; }

    /// <summary>Its place in the list; @everyone is 0.</summary>
    public int Position { get; init; }

    /// <summary>Its colour as 0xRRGGBB; 0 for none.</summary>
    public int Color { get; init; }

    /// <summary>Whether anybody may ping it.</summary>
    public bool IsMentionable { get; init; }

    /// <summary>Whether it belongs to an app.</summary>
    public bool IsManaged { get; init; }
}
