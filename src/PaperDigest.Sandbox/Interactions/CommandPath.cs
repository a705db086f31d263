using System.Text.Json;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Interactions;

/// <summary>A command line such as <c>/feed add</c>, found among what is registered.</summary>
/// <param name="Command">The command.</param>
/// <param name="Steps">The group and subcommand, outermost first.</param>
internal sealed record CommandPath(RegisteredCommand Command, IReadOnlyList<JsonElement> Steps)
{
    /// <summary>The options of the innermost step.</summary>
    public IReadOnlyList<JsonElement> Options => OptionsOf(Steps.Count > 0 ? Steps[^1] : Command.Definition);

    public string FullName => string.Join(' ', Steps.Select(NameOf).Prepend(Command.Name));

    public static CommandPath? Find(IEnumerable<RegisteredCommand> offered, string line)
    {
        var words = line.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var command = offered.FirstOrDefault(candidate =>
            candidate.Kind == CommandKind.Slash && words.Length > 0 && string.Equals(candidate.Name, words[0], StringComparison.Ordinal));
        if (command is null)
        {
            return null;
        }

        var steps = new List<JsonElement>();
        foreach (var word in words.Skip(1))
        {
            var step = OptionsOf(steps.Count > 0 ? steps[^1] : command.Definition).FirstOrDefault(option =>
                IsStep(option) && string.Equals(NameOf(option), word, StringComparison.Ordinal));
            if (step.ValueKind == JsonValueKind.Undefined)
            {
                return null;
            }

            steps.Add(step);
        }

        var path = new CommandPath(command, steps);
        return path.Options.Any(IsStep) ? null : path; // a command with subcommands cannot be called bare
    }

    public static string NameOf(JsonElement option) => option.GetProperty("name").GetString() ?? "";

    public static int KindOf(JsonElement option) => option.GetProperty("type").GetInt32();

    private static bool IsStep(JsonElement option) => KindOf(option) is Rest.Validation.OptionKind.Subcommand or Rest.Validation.OptionKind.Group;

    private static IReadOnlyList<JsonElement> OptionsOf(JsonElement owner) =>
        owner.TryGetProperty("options", out var options) && options.ValueKind == JsonValueKind.Array ? [.. options.EnumerateArray()] : [];
}
