namespace PaperDigest.Tests.Delivery.Worlds;

/// <summary>What goes wrong with one attempt to post.</summary>
internal enum PostFault
{
    None,

    /// <summary>Surely not posted.</summary>
    NotSent,

    /// <summary>Lost on the way there: not posted, and nobody knows.</summary>
    LostRequest,

    /// <summary>Lost on the way back: posted, and nobody knows.</summary>
    LostAnswer,

    RefusedMessage,
    RefusedPermission,
    RefusedGone,
    RefusedEverything,
}
