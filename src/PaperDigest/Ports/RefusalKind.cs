namespace PaperDigest.Ports;

/// <summary>What follows from Discord's refusal: the actions of the protocol's error table.</summary>
public enum RefusalKind
{
    /// <summary>This message only: never repeat it unchanged.</summary>
    Message,

    /// <summary>The place, until an admin grants what is missing.</summary>
    Permission,

    /// <summary>The place for good: it is gone, or the person closed it.</summary>
    Gone,

    /// <summary>Everything: the token or the application is refused. Stop sending.</summary>
    Everything,
}
