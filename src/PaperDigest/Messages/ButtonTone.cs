namespace PaperDigest.Messages;

/// <summary>How much a button draws the eye.</summary>
public enum ButtonTone
{
    /// <summary>Grey: Discord's secondary.</summary>
    Quiet,

    /// <summary>Coloured: Discord's primary.</summary>
    Main,

    /// <summary>Green: Discord's success.</summary>
    Positive,

    /// <summary>Red: Discord's danger.</summary>
    Destructive,
}
