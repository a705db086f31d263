using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Ports;

namespace PaperDigest.Commands;

/// <summary>Names commands so that a press begins them, once Discord has said which ids they have; until then, as text.</summary>
/// <remarks>Thread-safe. https://discord.com/developers/docs/reference#message-formatting.</remarks>
public sealed class CommandMentions
{
    private ImmutableDictionary<string, CommandId> _ids = ImmutableDictionary<string, CommandId>.Empty;

    /// <summary>Takes the ids of what is registered, by English name without verbs.</summary>
    public void Learn(ImmutableDictionary<string, CommandId> ids) => Volatile.Write(ref _ids, ids);

    /// <summary>A command, in markdown, named as the reader knows it; a verb that can be pressed, in English: Discord finds it by that.</summary>
    internal string Of(CommandDefinition command, SubcommandDefinition? verb, Language language)
    {
        var shown = verb is null ? command.Name.For(language) : $"{command.Name.For(language)} {verb.Name.For(language)}";
        var pressed = verb is null ? shown : $"{command.Name.English} {verb.Name.English}";
        return Volatile.Read(ref _ids).TryGetValue(command.Name.English, out var id) ? $"</{pressed}:{id}>" : $"`/{shown}`";
    }
}
