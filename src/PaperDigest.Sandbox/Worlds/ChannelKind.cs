namespace PaperDigest.Sandbox.Worlds;

/// <summary>Discord's channel types, with their numbers on the wire.</summary>
public enum ChannelKind
{
    /// <summary>A text channel.</summary>
    Text = 0,

    /// <summary>A direct message.</summary>
    DirectMessage = 1,

    /// <summary>A voice channel.</summary>
    Voice = 2,

    /// <summary>A heading over channels.</summary>
    Category = 4,

    /// <summary>A channel others can follow.</summary>
    Announcement = 5,

    /// <summary>A thread in an announcement channel.</summary>
    AnnouncementThread = 10,

    /// <summary>A thread everybody sees.</summary>
    PublicThread = 11,

    /// <summary>A thread for some.</summary>
    PrivateThread = 12,

    /// <summary>A channel of posts.</summary>
    Forum = 15,
}
