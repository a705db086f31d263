namespace PaperDigest.Delivery;

/// <summary>What publishing a week means for a subscription.</summary>
public enum PublicationFate
{
    /// <summary>It goes out now.</summary>
    Due,

    /// <summary>It is there already, or on its way.</summary>
    There,

    /// <summary>An admin must first say whether some of it is there.</summary>
    Undecided,

    /// <summary>The subscription rests.</summary>
    Paused,

    /// <summary>The week has nothing for it.</summary>
    Empty,
}
