namespace PaperDigest.Benchmarks.Neutral;

/// <summary>Which limits the neutral server keeps.</summary>
internal enum LimitMode
{
    /// <summary>None.</summary>
    Off,

    /// <summary>Each channel's, and the global one in seconds of the server's own clock.</summary>
    Fixed,

    /// <summary>Each channel's, and the global one in every second there is, however it is aligned.</summary>
    Hostile,
}
