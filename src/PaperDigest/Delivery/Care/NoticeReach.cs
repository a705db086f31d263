namespace PaperDigest.Delivery.Care;

/// <summary>Whom a notice reached.</summary>
public enum NoticeReach
{
    /// <summary>Nobody yet: telling is under way, or comes back later.</summary>
    Untold,

    /// <summary>Whoever set the feed up, by direct message.</summary>
    Person,

    /// <summary>The feed's channel: direct messages were closed.</summary>
    Channel,

    /// <summary>Nobody: it stands in the log and in <c>/status</c>.</summary>
    Nobody,
}
