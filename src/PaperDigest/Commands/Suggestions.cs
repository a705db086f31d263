using PaperDigest.Messages.Texts;

namespace PaperDigest.Commands;

/// <summary>Brings suggestions within Discord's limits.</summary>
internal static class Suggestions
{
    /// <summary>At most as many as Discord shows, each name and value once, names shortened; a value that does not fit is left out, for cut it would mean something else.</summary>
    public static Reply.Suggests Fit(IEnumerable<Suggestion> suggestions) => new([.. suggestions
        .Select(suggestion => suggestion with { Name = DiscordText.CleanLine(suggestion.Name, CommandLimits.ChoiceCharacters) })
        .Where(suggestion => suggestion.Name.Length > 0 && suggestion.Value.Length is > 0 and <= CommandLimits.ChoiceCharacters)
        .DistinctBy(suggestion => suggestion.Value, StringComparer.Ordinal)
        .Take(CommandLimits.Suggestions)]);
}
