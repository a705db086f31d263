namespace PaperDigest.Ports;

/// <summary>What a channel is, as far as posting goes.</summary>
public enum ChannelKind
{
    /// <summary>Nothing we can post to.</summary>
    Other,

    /// <summary>An ordinary channel.</summary>
    Text,

    /// <summary>A channel others can follow.</summary>
    Announcement,

    /// <summary>A thread.</summary>
    Thread,

    /// <summary>A forum: takes threads only.</summary>
    Forum,

    /// <summary>A person's direct messages.</summary>
    Direct,
}
