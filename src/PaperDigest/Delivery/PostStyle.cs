namespace PaperDigest.Delivery;

/// <summary>How a week is laid out in its destination.</summary>
public enum PostStyle
{
    /// <summary>The whole week on one screen, with a menu that opens any paper.</summary>
    Compact,

    /// <summary>An overview, then a message per paper in its thread.</summary>
    Thread,

    /// <summary>One forum post a week.</summary>
    Forum,
}
