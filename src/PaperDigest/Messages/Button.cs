namespace PaperDigest.Messages;

/// <summary>A button: it acts, or it leads somewhere.</summary>
public abstract record Button
{
    private Button()
    {
    }

    /// <summary>Plain; may be empty if there is an emoji.</summary>
    public required string Label { get; init; }

    /// <summary>One Unicode emoji; empty for none.</summary>
    public string Emoji { get; init; } = "";

    /// <summary>Opens an address; Discord tells nobody.</summary>
    public sealed record Leads(Uri Target) : Button;

    /// <summary>Comes back to us when pressed.</summary>
    public sealed record Acts(ControlId Id) : Button
    {
        /// <summary>How much it draws the eye.</summary>
        public ButtonTone Tone { get; init; } = ButtonTone.Quiet;

        /// <summary>Shown but not pressable.</summary>
        public bool IsDisabled { get; init; }
    }
}
