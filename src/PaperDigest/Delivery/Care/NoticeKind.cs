namespace PaperDigest.Delivery.Care;

/// <summary>What a notice is about.</summary>
public enum NoticeKind
{
    /// <summary>Something will keep the next digest from arriving. The subject: slot and obstacle.</summary>
    Obstacle,

    /// <summary>A feed rests, because Discord refused it. The subject: the part.</summary>
    Paused,

    /// <summary>One message was refused. The subject: the part.</summary>
    Refused,

    /// <summary>Nobody can tell whether a part was posted. The subject: the part.</summary>
    Decision,

    /// <summary>A digest is late, and the feed asks. The subject: the week.</summary>
    Late,

    /// <summary>Nothing is sent any more. Of no subscription; the subject: the reason.</summary>
    Stopped,
}
