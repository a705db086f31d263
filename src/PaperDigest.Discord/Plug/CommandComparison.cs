using System.Text.Json;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Plug;

/// <summary>Whether what is registered is what we want. Discord fills in defaults and leaves out empties as it likes.</summary>
internal static class CommandComparison
{
    public static bool AreSame(IReadOnlyList<Command> wanted, IReadOnlyList<Command> registered) =>
        wanted.Count == registered.Count && Texts(wanted).SetEquals(Texts(registered));

    private static HashSet<string> Texts(IEnumerable<Command> commands) =>
        commands.Select(command => JsonSerializer.Serialize(Canonical(command), WireJson.Shapes.Command)).ToHashSet(StringComparer.Ordinal);

    private static Command Canonical(Command command) => command with
    {
        Id = null,
        NameLocalizations = Canonical(command.NameLocalizations),
        Description = command.Description is { Length: 0 } ? null : command.Description,
        DescriptionLocalizations = Canonical(command.DescriptionLocalizations),
        IntegrationTypes = Canonical(command.IntegrationTypes),
        Contexts = Canonical(command.Contexts),
        Options = Canonical(command.Options),
    };

    private static List<CommandOption>? Canonical(IReadOnlyList<CommandOption>? options) =>
        options is not { Count: > 0 } ? null : [.. options.Select(Canonical)];

    private static CommandOption Canonical(CommandOption option) => option with
    {
        NameLocalizations = Canonical(option.NameLocalizations),
        DescriptionLocalizations = Canonical(option.DescriptionLocalizations),
        Required = option.Required == true ? true : null,
        Autocomplete = option.Autocomplete == true ? true : null,
        Choices = option.Choices is not { Count: > 0 } choices ? null : [.. choices.Select(choice => choice with { NameLocalizations = Canonical(choice.NameLocalizations) })],
        ChannelTypes = Canonical(option.ChannelTypes),
        Options = Canonical(option.Options),
    };

    private static List<T>? Canonical<T>(IReadOnlyList<T>? values) => values is not { Count: > 0 } ? null : [.. values.Order()];

    private static SortedDictionary<string, string>? Canonical(IReadOnlyDictionary<string, string>? texts) =>
        texts is not { Count: > 0 } ? null : new SortedDictionary<string, string>(texts.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
}
