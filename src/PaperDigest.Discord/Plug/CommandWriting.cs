using System.Collections.Immutable;
using PaperDigest.Commands;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Plug;

/// <summary>The domain's commands in Discord's words.</summary>
internal static class CommandWriting
{
    private const int GuildInstall = 0;
    private const int UserInstall = 1;
    private const int InGuilds = 0;
    private const int InOurDirectChannel = 1;
    private const int InPrivateChannels = 2;

    /// <summary>Where digests can be posted to.</summary>
    private static readonly ChannelType[] Postable =
    [
        ChannelType.Text, ChannelType.Announcement, ChannelType.AnnouncementThread,
        ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.Forum,
    ];

    public static Command Write(CommandDefinition command) => new()
    {
        Type = command.Kind == CommandKind.Message ? CommandType.Message : CommandType.ChatInput,
        Name = command.Name.English,
        NameLocalizations = Translations(command.Name),
        Description = command.Kind == CommandKind.Message ? null : command.Description.English,
        DescriptionLocalizations = command.Kind == CommandKind.Message ? null : Translations(command.Description),
        DefaultMemberPermissions = command.IsForAdmins ? Permissions.ManageGuild : null,
        IntegrationTypes = command.IsForAdmins ? [GuildInstall] : [GuildInstall, UserInstall],
        Contexts = command.IsForAdmins ? [InGuilds] : [InGuilds, InOurDirectChannel, InPrivateChannels],
        Options = command.Subcommands.IsEmpty ? WriteOptions(command.Options) : [.. command.Subcommands.Select(Write)],
    };

    private static CommandOption Write(SubcommandDefinition subcommand) => new()
    {
        Type = OptionType.SubCommand,
        Name = subcommand.Name.English,
        NameLocalizations = Translations(subcommand.Name),
        Description = subcommand.Description.English,
        DescriptionLocalizations = Translations(subcommand.Description),
        Options = WriteOptions(subcommand.Options),
    };

    private static List<CommandOption>? WriteOptions(IReadOnlyCollection<OptionDefinition> options) =>
        options.Count == 0 ? null : [.. options.Select(Write)];

    private static CommandOption Write(OptionDefinition option) => new()
    {
        Type = TypeOf(option.Kind),
        Name = option.Name.English,
        NameLocalizations = Translations(option.Name),
        Description = option.Description.English,
        DescriptionLocalizations = Translations(option.Description),
        Required = option.IsRequired ? true : null,
        Autocomplete = option.HasSuggestions ? true : null,
        Choices = option.Choices.IsEmpty ? null : [.. option.Choices.Select(choice => new CommandChoice(choice.Name.English, choice.Value, Translations(choice.Name)))],
        ChannelTypes = option.Kind == OptionKind.Channel ? Postable : null,
    };

    private static OptionType TypeOf(OptionKind kind) => kind switch
    {
        OptionKind.Text => OptionType.Text,
        OptionKind.Flag => OptionType.Boolean,
        OptionKind.Channel => OptionType.Channel,
        OptionKind.Role => OptionType.Role,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static ImmutableSortedDictionary<string, string>? Translations(LocalizedText text) => text.Translations.IsEmpty ? null : text.Translations;
}
