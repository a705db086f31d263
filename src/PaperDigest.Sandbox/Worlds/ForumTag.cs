namespace PaperDigest.Sandbox.Worlds;

/// <summary>A label of a forum.</summary>
/// <param name="Id">The tag's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsModerated">Whether only moderators may set it.</param>
public sealed record ForumTag(Snowflake Id, string Name, bool IsModerated = false);
