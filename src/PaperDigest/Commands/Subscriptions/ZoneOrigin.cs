namespace PaperDigest.Commands.Subscriptions;

/// <summary>Where a time zone is from.</summary>
internal enum ZoneOrigin
{
    /// <summary>Nothing told: it is UTC.</summary>
    Unknown,

    /// <summary>Guessed from a language.</summary>
    Guessed,

    /// <summary>Said now, or at an earlier time.</summary>
    Known,
}
