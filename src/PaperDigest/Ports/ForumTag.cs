namespace PaperDigest.Ports;

/// <summary>A tag that posts of a forum may bear.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">As shown, untrusted.</param>
/// <param name="IsModerated">Whether setting it takes <see cref="Permissions.ManageThreads"/>.</param>
public sealed record ForumTag(ForumTagId Id, string Name, bool IsModerated);
