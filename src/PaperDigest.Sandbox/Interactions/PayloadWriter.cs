using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Interactions;

/// <summary>Writes what the bot is told of an act, as Discord does.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object</remarks>
internal sealed class PayloadWriter(World world)
{
    public const int InGuild = 0;
    public const int InBotDirectMessage = 1;
    public const int InPrivateChannel = 2;

    private const int TokenCharacters = 48;
    private const string TokenAlphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    public Interaction Write(InteractionKind kind, string name, User user, Channel channel, JsonObject data, Message? source)
    {
        var id = world.NextId();
        var token = MakeToken();
        var owners = Owners(user, channel);
        var payload = new JsonObject
        {
            ["version"] = 1,
            ["type"] = (int)kind,
            ["id"] = id.ToString(),
            ["token"] = token,
            ["application_id"] = World.ApplicationId.ToString(),
            ["channel_id"] = channel.Id.ToString(),
            ["channel"] = ShapeOf(channel, user),
            ["locale"] = user.Locale,
            ["context"] = ContextOf(channel),
            ["app_permissions"] = RightNames.ToWire(AppRights(channel)),
            ["authorizing_integration_owners"] = owners,
            ["entitlements"] = new JsonArray(),
            ["attachment_size_limit"] = Limits.FileBytes,
            ["data"] = data,
        };
        AddActor(payload, user, channel);
        if (source is not null)
        {
            payload["message"] = MessageShape.Of(world, source);
        }

        return new Interaction
        {
            Id = id,
            Token = token,
            Kind = kind,
            Name = name,
            UserId = user.Id,
            ChannelId = channel.Id,
            Payload = WireFormat.Freeze(payload),
            SourceMessageId = source?.Id,
            IsUserInstallOnly = !owners.ContainsKey("0"),
        };
    }

    public static int ContextOf(Channel channel) => channel switch
    {
        { IsDirectMessage: false } => InGuild,
        _ when channel.RecipientIds.Contains(World.ApplicationId) => InBotDirectMessage,
        _ => InPrivateChannel,
    };

    /// <summary>By which installations the bot may be asked here; empty if by none.</summary>
    public JsonObject Owners(User user, Channel channel)
    {
        var owners = new JsonObject();
        if (channel.GuildId is { } guildId && world.Guilds.FindMember(guildId, World.ApplicationId) is not null)
        {
            owners["0"] = guildId.ToString();
        }
        else if (ContextOf(channel) == InBotDirectMessage)
        {
            owners["0"] = "0";
        }

        if (user.HasInstalledApp)
        {
            owners["1"] = user.Id.ToString();
        }

        return owners;
    }

    private JsonObject ShapeOf(Channel channel, User user) =>
        channel.IsDirectMessage ? ChannelShape.OfDirect(world, channel) : ChannelShape.OfResolved(world, channel, user.Id);

    private void AddActor(JsonObject payload, User user, Channel channel)
    {
        if (channel.GuildId is not { } guildId || world.Guilds.FindMember(guildId, user.Id) is not { } member)
        {
            payload["user"] = UserShape.Of(user);
            return;
        }

        var guild = world.Guilds.Get(guildId);
        var actor = UserShape.OfMemberWithUser(world, member);
        actor["permissions"] = RightNames.ToWire(world.Access.In(channel, user.Id));
        payload["member"] = actor;
        payload["guild_id"] = guildId.ToString();
        payload["guild_locale"] = guild.PreferredLocale;
        payload["guild"] = new JsonObject
        {
            ["id"] = guildId.ToString(),
            ["locale"] = guild.PreferredLocale,
            ["features"] = WireFormat.ListOf(guild.Features.Select(feature => (JsonNode?)feature)),
        };
    }

    private Rights AppRights(Channel channel) =>
        channel.GuildId is null ? Access.InDirectMessages : world.Access.In(channel, World.ApplicationId);

    private string MakeToken()
    {
        lock (world.Gate)
        {
            return string.Create(TokenCharacters, world.Chance, (span, chance) =>
            {
                for (var index = 0; index < span.Length; index++)
                {
                    span[index] = TokenAlphabet[chance.Next(TokenAlphabet.Length)];
                }
            });
        }
    }
}
