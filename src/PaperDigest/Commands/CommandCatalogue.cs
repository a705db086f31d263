using System.Collections.Immutable;
using PaperDigest.Messages.Languages;

namespace PaperDigest.Commands;

/// <summary>Puts the commands together as Discord is told of them: verbs under their group.</summary>
internal static class CommandCatalogue
{
    /// <summary>What a command is called in interactions: <c>feed add</c>.</summary>
    public static string FullName(ICommand command) =>
        command.Group is { } group ? $"{group.Name.English} {command.Definition.Name.English}" : command.Definition.Name.English;

    /// <summary>The definitions in the order of the commands.</summary>
    /// <exception cref="ArgumentException">A group has the name of a command.</exception>
    public static ImmutableArray<CommandDefinition> Define(IReadOnlyCollection<ICommand> commands) => Define(commands, PhraseBook.All);

    /// <summary>The same in other languages than ours.</summary>
    internal static ImmutableArray<CommandDefinition> Define(IReadOnlyCollection<ICommand> commands, ImmutableArray<Phrases> languages)
    {
        ImmutableArray<CommandDefinition> definitions = [.. commands.GroupBy(command => command.Group ?? (object)command).Select(Define).Select(definition => Translations.Into(definition, languages))];
        var doubled = definitions.GroupBy(definition => (definition.Kind, definition.Name.English)).FirstOrDefault(same => same.Count() > 1);
        return doubled is null ? definitions : throw new ArgumentException($"Two commands are called '{doubled.Key.English}'.", nameof(commands));
    }

    private static CommandDefinition Define(IGrouping<object, ICommand> same) => same.Key is CommandGroup group
        ? new CommandDefinition
        {
            Name = group.Name,
            Description = group.Description,
            IsForAdmins = group.IsForAdmins,
            Subcommands = [.. same.Select(verb => new SubcommandDefinition(verb.Definition.Name, verb.Definition.Description, verb.Definition.Options))],
        }
        : same.Single().Definition;
}
