using System.Collections.Immutable;

namespace PaperDigest.Sandbox.Worlds;

/// <summary>Whom a message really notified.</summary>
/// <param name="UserIds">People pinged one by one.</param>
/// <param name="RoleIds">Roles pinged.</param>
/// <param name="Everyone">Whether @everyone or @here was.</param>
public sealed record Pings(ImmutableArray<Snowflake> UserIds, ImmutableArray<Snowflake> RoleIds, bool Everyone)
{
    /// <summary>Nobody.</summary>
    public static Pings None { get; } = new([], [], Everyone: false);
}
