using System.Collections.Immutable;

namespace PaperDigest.Messages;

/// <summary>A row of controls: some buttons, or one menu.</summary>
public abstract record ControlRow
{
    private ControlRow()
    {
    }

    /// <summary>One to five buttons side by side.</summary>
    public sealed record Buttons(ImmutableArray<Button> Items) : ControlRow;

    /// <summary>A menu across the row.</summary>
    /// <param name="Id">Comes back when something is chosen.</param>
    /// <param name="Placeholder">Plain; shown while nothing is chosen.</param>
    /// <param name="Items">One to twenty-five.</param>
    public sealed record Menu(ControlId Id, string Placeholder, ImmutableArray<MenuItem> Items) : ControlRow
    {
        /// <summary>How many may be chosen at once; one unless said.</summary>
        public int MaximumChosen { get; init; } = 1;
    }
}
