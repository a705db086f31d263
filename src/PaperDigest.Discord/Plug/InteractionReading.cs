using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PaperDigest.Commands;
using PaperDigest.Digests;
using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Discord.Wire;
using PaperDigest.Messages;
using PaperDigest.Ports;
using DomainInteraction = PaperDigest.Commands.Interaction;
using WireInteraction = PaperDigest.Discord.Wire.Interaction;

namespace PaperDigest.Discord.Plug;

/// <summary>Discord's interactions in the domain's words.</summary>
internal sealed class InteractionReading(GuildCache guilds)
{
    private const string GuildInstall = "0";

    /// <summary>Null if it is of no kind we know, or lacks what its kind must have.</summary>
    public DomainInteraction? TryRead(WireInteraction interaction)
    {
        if (interaction.Data is not { } payload || TryReadReader(interaction) is not { } reader)
        {
            return null;
        }

        return interaction.Type switch
        {
            InteractionType.ApplicationCommand when payload.Type == (int)CommandType.Message => TryReadPicked(reader, payload),
            InteractionType.ApplicationCommand when payload.Type == (int)CommandType.ChatInput => TryReadRan(reader, payload),
            InteractionType.Autocomplete => TryReadTyping(reader, payload),
            InteractionType.MessageComponent => TryReadPressed(reader, interaction, payload),
            InteractionType.ModalSubmit => TryReadSubmitted(reader, interaction, payload),
            _ => null,
        };
    }

    private Reader? TryReadReader(WireInteraction interaction)
    {
        if ((interaction.Member?.User ?? interaction.User) is not { } user)
        {
            return null;
        }

        return new Reader
        {
            User = new UserId(user.Id.Value),
            Language = Language.TryParse(interaction.Locale, out var language) ? language : Language.English,
            Channel = new ChannelId(interaction.ChannelId?.Value ?? 0),
            Guild = interaction.GuildId is { } guild ? new GuildId(guild.Value) : null,
            GuildLanguage = Language.TryParse(interaction.GuildLocale, out var guildLanguage) ? guildLanguage : null,
            Permissions = (Ports.Permissions)(interaction.Member?.Permissions ?? Wire.Permissions.None),
            IsBotMember = interaction.GuildId is { } place && (guilds.Knows(place) || IsInstalledIn(interaction, place)),
        };
    }

    private static bool IsInstalledIn(WireInteraction interaction, Snowflake guild) =>
        interaction.AuthorizingIntegrationOwners is { } owners
        && owners.TryGetValue(GuildInstall, out var owner)
        && string.Equals(owner, guild.ToString(), StringComparison.Ordinal);

    private DomainInteraction.Ran? TryReadRan(Reader reader, InteractionPayload payload)
    {
        if (payload.Name is null)
        {
            return null;
        }

        var (command, options) = Descend(payload);
        return new DomainInteraction.Ran(command, ReadOptions(options, payload.Resolved)) { Reader = reader };
    }

    private DomainInteraction.Typing? TryReadTyping(Reader reader, InteractionPayload payload)
    {
        var (command, options) = Descend(payload);
        if (payload.Name is null || options.FirstOrDefault(option => option.Focused) is not { } focused)
        {
            return null;
        }

        var typed = focused.Value is { ValueKind: JsonValueKind.String } text ? text.GetString() : focused.Value?.ToString();
        return new DomainInteraction.Typing(command, ReadOptions(options, payload.Resolved), focused.Name, typed ?? "") { Reader = reader };
    }

    private static DomainInteraction.PickedMessage? TryReadPicked(Reader reader, InteractionPayload payload) =>
        payload is { Name: { } name, TargetId: { } target, Resolved.Messages: { } messages } && messages.TryGetValue(target, out var message)
            ? new DomainInteraction.PickedMessage(name, AllText(message)) { Reader = reader }
            : null;

    private static DomainInteraction.Pressed? TryReadPressed(Reader reader, WireInteraction interaction, InteractionPayload payload) =>
        payload.CustomId is { } id && interaction.Message is { } message
            ? new DomainInteraction.Pressed(new ControlId(id), [.. payload.Values ?? []])
            {
                Reader = reader,
                Message = new MessageId(message.Id.Value),
                IsOnPrivateMessage = message.Flags.HasFlag(MessageFlags.Ephemeral),
            }
            : null;

    private static DomainInteraction.Submitted? TryReadSubmitted(Reader reader, WireInteraction interaction, InteractionPayload payload) =>
        payload is { CustomId: { } id, Components: { } components }
            ? new DomainInteraction.Submitted(new ControlId(id), ReadFilled(components))
            {
                Reader = reader,
                IsOnPrivateMessage = interaction.Message is { } message && message.Flags.HasFlag(MessageFlags.Ephemeral),
            }
            : null;

    private static ImmutableDictionary<string, string> ReadFilled(IReadOnlyList<SubmittedComponent> components)
    {
        var filled = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var control in components.SelectMany(top => top.Component is { } child ? [child] : top.Components ?? []))
        {
            if (control.CustomId is { } key && FindValue(control) is { Length: > 0 } value)
            {
                filled[key] = value;
            }
        }

        return filled.ToImmutable();
    }

    private static string? FindValue(SubmittedComponent control) =>
        control.Value is { ValueKind: JsonValueKind.String } text ? text.GetString() : control.Values is [var chosen, ..] ? chosen : null;

    /// <summary>The command's name with its verb, and the options below it.</summary>
    private static (string Command, IReadOnlyList<InteractionOption> Options) Descend(InteractionPayload payload)
    {
        var command = payload.Name ?? "";
        var options = payload.Options ?? [];
        while (options is [{ Type: OptionType.SubCommand or OptionType.SubCommandGroup } verb])
        {
            command = $"{command} {verb.Name}";
            options = verb.Options ?? [];
        }

        return (command, options);
    }

    private ImmutableDictionary<string, OptionValue> ReadOptions(IReadOnlyList<InteractionOption> options, ResolvedEntities? resolved)
    {
        var values = ImmutableDictionary.CreateBuilder<string, OptionValue>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            if (!option.Focused && TryReadValue(option, resolved) is { } value)
            {
                values[option.Name] = value;
            }
        }

        return values.ToImmutable();
    }

    private OptionValue? TryReadValue(InteractionOption option, ResolvedEntities? resolved) => (option.Type, option.Value) switch
    {
        (OptionType.Text, { ValueKind: JsonValueKind.String } text) => new OptionValue.Text(text.GetString() ?? ""),
        (OptionType.Boolean, { ValueKind: JsonValueKind.True or JsonValueKind.False } flag) => new OptionValue.Flag(flag.GetBoolean()),
        (OptionType.Channel, { } id) when TryReadId(id) is { } channel => TryReadChannel(channel, resolved),
        (OptionType.Role, { } id) when TryReadId(id) is { } role => TryReadRole(role, resolved),
        _ => null,
    };

    private OptionValue.Channel? TryReadChannel(Snowflake id, ResolvedEntities? resolved)
    {
        var known = guilds.FindChannel(id);
        if ((resolved?.Channels?.GetValueOrDefault(id) ?? known?.Channel) is not { } channel)
        {
            return null;
        }

        var permissions = known?.Permissions ?? channel.AppPermissions ?? Wire.Permissions.None;
        return new OptionValue.Channel(new ChannelId(id.Value), channel.Name ?? "", ChannelReading.KindOf(channel.Type), (Ports.Permissions)permissions);
    }

    private static OptionValue.Role? TryReadRole(Snowflake id, ResolvedEntities? resolved) =>
        resolved?.Roles?.GetValueOrDefault(id) is { } role ? new OptionValue.Role(new RoleId(id.Value), role.Name, role.Mentionable) : null;

    private static Snowflake? TryReadId(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && ulong.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var id) ? new Snowflake(id) : null;

    /// <summary>A message's text, and that of its cards: papers hide in link previews too.</summary>
    private static string AllText(Wire.Message message)
    {
        var cards = (message.Embeds ?? []).SelectMany(embed => new[] { embed.Title, embed.Url, embed.Description }
            .Concat((embed.Fields ?? []).SelectMany(field => new[] { field.Name, field.Value })));
        return string.Join('\n', cards.Prepend(message.Content).Where(text => !string.IsNullOrEmpty(text)));
    }
}
