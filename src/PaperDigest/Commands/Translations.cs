using System.Collections.Immutable;
using PaperDigest.Messages.Languages;

namespace PaperDigest.Commands;

/// <summary>Adds to a command's texts what further languages call them. English and Chinese stand beside each text itself.</summary>
internal static class Translations
{
    public static CommandDefinition Into(CommandDefinition definition, ImmutableArray<Phrases> languages) => definition with
    {
        Name = Of(definition.Name, languages),
        Description = Of(definition.Description, languages),
        Options = Of(definition.Options, languages),
        Subcommands = [.. definition.Subcommands.Select(verb => new SubcommandDefinition(Of(verb.Name, languages), Of(verb.Description, languages), Of(verb.Options, languages)))],
    };

    private static ImmutableArray<OptionDefinition> Of(ImmutableArray<OptionDefinition> options, ImmutableArray<Phrases> languages) =>
    [
        .. options.Select(option => option with
        {
            Name = Of(option.Name, languages),
            Description = Of(option.Description, languages),
            Choices = [.. option.Choices.Select(choice => choice with { Name = Of(choice.Name, languages) })],
        }),
    ];

    private static LocalizedText Of(LocalizedText text, ImmutableArray<Phrases> languages)
    {
        var further = languages.Where(phrases => text.English.Length > 0 && !text.Translations.ContainsKey(phrases.Language.Tag) && phrases.FindCommandText(text.English) is { });
        return text with { Translations = text.Translations.AddRange(further.Select(phrases => KeyValuePair.Create(phrases.Language.Tag, phrases.FindCommandText(text.English)!))) }; // Where looked.
    }
}
