namespace PaperDigest.Discord.Rest;

/// <summary>What follows from an error of Discord's.</summary>
internal enum ErrorAction
{
    /// <summary>Drop this request; never repeat it unchanged.</summary>
    Drop,

    /// <summary>Wait as told, then the same request.</summary>
    Wait,

    /// <summary>The same request again, with growing delay.</summary>
    Retry,

    /// <summary>Switched off at Discord for now: again, but not soon.</summary>
    RetrySlowly,

    /// <summary>This target is gone until an admin sets it up again.</summary>
    DisableTarget,

    /// <summary>This target lacks something an admin can grant.</summary>
    PauseTarget,

    /// <summary>Stop everything and alert the operator.</summary>
    Stop,

    /// <summary>What was asked for is so already.</summary>
    AlreadyDone,

    /// <summary>Open no further direct channels for hours.</summary>
    StopOpeningDirectChannels,

    /// <summary>Go on without the mention, tag, file, reference or thread it was about.</summary>
    GoWithout,

    /// <summary>Un-archive the thread, then once more.</summary>
    Unarchive,
}
