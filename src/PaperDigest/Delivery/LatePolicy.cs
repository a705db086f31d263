namespace PaperDigest.Delivery;

/// <summary>What becomes of a digest that could not go out at its slot: it came late, or the bot was away.</summary>
public enum LatePolicy
{
    /// <summary>It goes out as soon as it can, within the late window.</summary>
    Post,

    /// <summary>It stays away, and the next slot brings the next one.</summary>
    Skip,

    /// <summary>Whoever set the feed up decides.</summary>
    Ask,
}
