using Discord;
using Discord.Rest;
using PaperDigest.Commands;
using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.DiscordNet.Calls;
using LibraryChannelType = Discord.ChannelType;
using WireChannelType = PaperDigest.Discord.Wire.ChannelType;

namespace PaperDigest.DiscordNet.Plug;

/// <summary>Reads and writes commands through the library, by the drafts our own client registers.</summary>
internal sealed class LibraryCommandBook(LibraryClient client, LibraryCalls calls) : ICommandBook
{
    public async Task<RestAnswer<IReadOnlyList<Command>>> ReadAsync(Snowflake application, CancellationToken cancellationToken)
    {
        var answer = await calls.AskAsync(
            options => client.Socket.Rest.GetGlobalApplicationCommands(withLocalizations: true, options: options), RestTimeouts.Read, cancellationToken);
        return answer.Then(commands => new RestAnswer<IReadOnlyList<Command>>.Succeeded([.. commands.Select(Read)]));
    }

    public Task<RestAnswer<ReadOnlyMemory<byte>>> ReplaceAsync(
        Snowflake application, IReadOnlyCollection<CommandDefinition> commands, CancellationToken cancellationToken)
    {
        ApplicationCommandProperties[] drafts = [.. commands.Select(CommandWriting.Write).Select(Write)];
        return calls.DoAsync(options => client.Socket.Rest.BulkOverwriteGlobalCommands(drafts, options), RestTimeouts.Send, cancellationToken);
    }

    private static ApplicationCommandProperties Write(Command command)
    {
        ApplicationCommandProperties draft = command.Type == CommandType.Message
            ? new MessageCommandProperties()
            : WriteSlash(command);
        draft.Name = command.Name;
        draft.NameLocalizations = command.NameLocalizations;
        draft.DescriptionLocalizations = command.DescriptionLocalizations;
        draft.DefaultMemberPermissions = command.DefaultMemberPermissions is { } rights ? (GuildPermission)rights : Optional<GuildPermission>.Unspecified;
        draft.IntegrationTypes = (command.IntegrationTypes ?? []).Select(type => (ApplicationIntegrationType)type).ToHashSet();
        draft.ContextTypes = (command.Contexts ?? []).Select(context => (InteractionContextType)context).ToHashSet();
        return draft;
    }

    private static SlashCommandProperties WriteSlash(Command command)
    {
        var draft = new SlashCommandBuilder { Name = command.Name, Description = command.Description }.Build();
        draft.Options = (command.Options ?? []).Select(Write).ToList();
        return draft;
    }

    private static Dictionary<string, string>? Copy(IReadOnlyDictionary<string, string>? translations) =>
        translations?.ToDictionary(StringComparer.Ordinal);

    private static ApplicationCommandOptionProperties Write(CommandOption option) => new()
    {
        Type = (ApplicationCommandOptionType)(int)option.Type,
        Name = option.Name,
        NameLocalizations = Copy(option.NameLocalizations),
        Description = option.Description,
        DescriptionLocalizations = Copy(option.DescriptionLocalizations),
        IsRequired = option.Required,
        IsAutocomplete = option.Autocomplete == true,
        MaxLength = option.MaxLength,
        ChannelTypes = option.ChannelTypes?.Select(type => (LibraryChannelType)(int)type).ToList(),
        Options = option.Options?.Select(Write).ToList(),
        Choices = option.Choices?.Select(choice => new ApplicationCommandOptionChoiceProperties
        {
            Name = choice.Name,
            NameLocalizations = Copy(choice.NameLocalizations),
            Value = choice.Value,
        }).ToList(),
    };

    private static Command Read(RestGlobalCommand command) => new()
    {
        Id = new Snowflake(command.Id),
        Type = (CommandType)(int)command.Type,
        Name = command.Name,
        NameLocalizations = command.NameLocalizations,
        Description = command.Description,
        DescriptionLocalizations = command.DescriptionLocalizations,
        DefaultMemberPermissions = command.DefaultMemberPermissions.RawValue is 0 ? null : (Permissions)command.DefaultMemberPermissions.RawValue,
        IntegrationTypes = command.IntegrationTypes?.Select(type => (int)type).ToList(),
        Contexts = command.ContextTypes?.Select(context => (int)context).ToList(),
        Options = [.. command.Options.Select(Read)],
    };

    private static CommandOption Read(RestApplicationCommandOption option) => new()
    {
        Type = (OptionType)(int)option.Type,
        Name = option.Name,
        NameLocalizations = option.NameLocalizations,
        Description = option.Description,
        DescriptionLocalizations = option.DescriptionLocalizations,
        Required = option.IsRequired,
        Autocomplete = option.IsAutocomplete,
        MaxLength = option.MaxLength,
        ChannelTypes = [.. option.ChannelTypes.Select(type => (WireChannelType)(int)type)],
        Options = [.. option.Options.Select(Read)],
        Choices = [.. option.Choices.Select(choice => new CommandChoice(choice.Name, choice.Value?.ToString() ?? "", choice.NameLocalizations))],
    };
}
