using System.Collections.Immutable;
using Discord;
using Discord.WebSocket;
using PaperDigest.Commands;
using PaperDigest.Digests;
using PaperDigest.DiscordNet.Calls;
using PaperDigest.Messages;
using PaperDigest.Ports;
using Interaction = PaperDigest.Commands.Interaction;
using IOptions = System.Collections.Generic.IReadOnlyCollection<Discord.WebSocket.SocketSlashCommandDataOption>;

namespace PaperDigest.DiscordNet.Plug;

/// <summary>The library's interactions in the domain's words.</summary>
internal sealed class LibraryReading(LibraryClient client, LibraryPlaces places)
{
    /// <summary>Null if it is of no kind we know, or lacks what its kind must have.</summary>
    public Interaction? TryRead(SocketInteraction interaction) => interaction switch
    {
        SocketSlashCommand command => ReadRan(command),
        SocketAutocompleteInteraction typing => TryReadTyping(typing),
        SocketMessageComponent pressed => ReadPressed(pressed),
        SocketModal submitted => ReadSubmitted(submitted),
        SocketMessageCommand picked => new Interaction.PickedMessage(picked.Data.Name, AllText(picked.Data.Message)) { Reader = ReadReader(picked) },
        _ => null,
    };

    private Reader ReadReader(SocketInteraction interaction) => new()
    {
        User = new UserId(interaction.User.Id),
        Language = Language.TryParse(interaction.UserLocale, out var language) ? language : Language.English,
        Channel = new ChannelId(interaction.ChannelId ?? 0),
        Guild = interaction.GuildId is { } guild ? new GuildId(guild) : null,
        GuildLanguage = Language.TryParse(interaction.GuildLocale, out var guildLanguage) ? guildLanguage : null,
        Permissions = (Ports.Permissions)((interaction.User as SocketGuildUser)?.GuildPermissions.RawValue ?? 0),
        IsBotMember = interaction.GuildId is { } place && (client.Socket.GetGuild(place) is not null || IsInstalledIn(interaction, place)),
    };

    private static bool IsInstalledIn(SocketInteraction interaction, ulong guild) =>
        interaction.IntegrationOwners is { } owners && owners.TryGetValue(ApplicationIntegrationType.GuildInstall, out var owner) && owner == guild;

    private Interaction.Ran ReadRan(SocketSlashCommand command)
    {
        var (name, options) = Descend(command.Data.Name, command.Data.Options);
        var values = ImmutableDictionary.CreateBuilder<string, OptionValue>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            if (TryReadValue(option.Type, option.Value) is { } value)
            {
                values[option.Name] = value;
            }
        }

        return new Interaction.Ran(name, values.ToImmutable()) { Reader = ReadReader(command) };
    }

    /// <summary>The library lays verbs and options side by side here; only options have values.</summary>
    private Interaction.Typing? TryReadTyping(SocketAutocompleteInteraction typing)
    {
        var verbs = typing.Data.Options.Where(option => IsVerb(option.Type)).Select(option => option.Name);
        var options = typing.Data.Options.Where(option => !IsVerb(option.Type)).ToList();
        if (options.Find(option => option.Focused) is not { } focused)
        {
            return null;
        }

        var values = ImmutableDictionary.CreateBuilder<string, OptionValue>(StringComparer.Ordinal);
        foreach (var option in options.Where(option => !option.Focused))
        {
            if (TryReadValue(option.Type, option.Value) is { } value)
            {
                values[option.Name] = value;
            }
        }

        var command = string.Join(' ', verbs.Prepend(typing.Data.CommandName));
        return new Interaction.Typing(command, values.ToImmutable(), focused.Name, focused.Value?.ToString() ?? "") { Reader = ReadReader(typing) };
    }

    private Interaction.Pressed ReadPressed(SocketMessageComponent pressed) => new(new ControlId(pressed.Data.CustomId), [.. pressed.Data.Values ?? []])
    {
        Reader = ReadReader(pressed),
        Message = new MessageId(pressed.Message.Id),
        IsOnPrivateMessage = IsPrivate(pressed.Message),
    };

    private Interaction.Submitted ReadSubmitted(SocketModal submitted) => new(
        new ControlId(submitted.Data.CustomId),
        submitted.Data.Components
            .Where(control => !string.IsNullOrEmpty(control.Value))
            .ToImmutableDictionary(control => control.CustomId, control => control.Value, StringComparer.Ordinal))
    {
        Reader = ReadReader(submitted),
        IsOnPrivateMessage = IsPrivate(submitted.Message),
    };

    private static bool IsPrivate(SocketUserMessage? message) => message?.Flags is { } flags && flags.HasFlag(MessageFlags.Ephemeral);

    /// <summary>The command's name with its verb, and the options below it.</summary>
    private static (string Command, IOptions Options) Descend(string name, IOptions? given)
    {
        var (command, options) = (name, given ?? []);
        while (options.Count == 1 && options.First() is var verb && IsVerb(verb.Type))
        {
            command = $"{command} {verb.Name}";
            options = verb.Options ?? [];
        }

        return (command, options);
    }

    private static bool IsVerb(ApplicationCommandOptionType type) =>
        type is ApplicationCommandOptionType.SubCommand or ApplicationCommandOptionType.SubCommandGroup;

    private OptionValue? TryReadValue(ApplicationCommandOptionType type, object? value) => (type, value) switch
    {
        (ApplicationCommandOptionType.String, string text) => new OptionValue.Text(text),
        (ApplicationCommandOptionType.Boolean, bool flag) => new OptionValue.Flag(flag),
        (ApplicationCommandOptionType.Channel, SocketGuildChannel channel) =>
            new OptionValue.Channel(new ChannelId(channel.Id), channel.Name, LibraryPlaces.KindOf(channel), (Ports.Permissions)places.RightsIn(channel)),
        (ApplicationCommandOptionType.Role, SocketRole role) => new OptionValue.Role(new RoleId(role.Id), role.Name, role.IsMentionable),

        // While she types, the library hands over the id alone.
        (ApplicationCommandOptionType.Channel, string id) when ulong.TryParse(id, out var known) && client.Socket.GetChannel(known) is SocketGuildChannel channel =>
            TryReadValue(type, channel),
        (ApplicationCommandOptionType.Role, string id) when ulong.TryParse(id, out var known) => TryFindRole(known),
        _ => null,
    };

    private OptionValue.Role? TryFindRole(ulong id) => client.Socket.Guilds.Select(guild => guild.GetRole(id)).FirstOrDefault(role => role is not null) is { } role
        ? new OptionValue.Role(new RoleId(role.Id), role.Name, role.IsMentionable)
        : null;

    /// <summary>A message's text, and that of its cards: papers hide in link previews too.</summary>
    private static string AllText(SocketMessage message)
    {
        var cards = message.Embeds.SelectMany(embed => new[] { embed.Title, embed.Url, embed.Description }
            .Concat(embed.Fields.SelectMany(field => new[] { field.Name, field.Value })));
        return string.Join('\n', cards.Prepend(message.Content).Where(text => !string.IsNullOrEmpty(text)));
    }
}
