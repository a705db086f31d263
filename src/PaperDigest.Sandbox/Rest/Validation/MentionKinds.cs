namespace PaperDigest.Sandbox.Rest.Validation;

/// <summary>The kinds <c>allowed_mentions.parse</c> names.</summary>
[Flags]
internal enum MentionKinds
{
    None = 0,
    Users = 1,
    Roles = 2,
    Everyone = 4,
    All = Users | Roles | Everyone,
}
