namespace PaperDigest.Sandbox.Worlds;

/// <summary>What a channel allows or denies one role or one member.</summary>
/// <param name="TargetId">The role or the user.</param>
/// <param name="IsMember">True for a user, false for a role.</param>
/// <param name="Allow">Granted here.</param>
/// <param name="Deny">Taken away here.</param>
public sealed record Overwrite(Snowflake TargetId, bool IsMember, Rights Allow, Rights Deny);
