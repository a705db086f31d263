using System.Collections.Immutable;
using PaperDigest.Messages.Controls;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Cards;

/// <summary>Puts buttons into rows.</summary>
internal static class ButtonRows
{
    /// <summary>A row per group that has buttons.</summary>
    public static ImmutableArray<ControlRow> Of(params IEnumerable<Button>[] groups) =>
        [.. groups.Select(group => group.Take(MessageLimits.ButtonsInRow).ToImmutableArray()).Where(row => row.Length > 0).Select(row => new ControlRow.Buttons(row))];

    /// <summary>A quiet button that comes back to us.</summary>
    public static Button Act(ControlState state, string label, string emoji = "") =>
        new Button.Acts(state.ToControlId()) { Label = DiscordText.CleanLine(label, MessageLimits.ButtonLabelCharacters), Emoji = emoji };
}
