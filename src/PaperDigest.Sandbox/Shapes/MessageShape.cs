using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Shapes;

/// <summary>Messages as Discord's JSON.</summary>
internal static class MessageShape
{
    private const int ReplyKind = 19;

    /// <summary>A message with everything in it: for its author, for people, for what a person shows the bot.</summary>
    public static JsonObject Of(World world, Message message)
    {
        var shape = new JsonObject
        {
            ["id"] = message.Id.ToString(),
            ["channel_id"] = message.ChannelId.ToString(),
            ["author"] = UserShape.Of(world.Users.Get(message.AuthorId)),
            ["content"] = message.Content,
            ["timestamp"] = WireFormat.Moment(message.CreatedAt),
            ["edited_timestamp"] = message.EditedAt is { } edited ? WireFormat.Moment(edited) : null,
            ["tts"] = false,
            ["mention_everyone"] = message.Pings.Everyone,
            ["mentions"] = WireFormat.ListOf(message.Pings.UserIds.Select(id => (JsonNode?)UserShape.Of(world.Users.Get(id)))),
            ["mention_roles"] = WireFormat.Ids(message.Pings.RoleIds),
            ["attachments"] = WireFormat.Copy(message.Attachments),
            ["embeds"] = WireFormat.Copy(message.Embeds),
            ["components"] = WireFormat.Copy(message.Components),
            ["pinned"] = message.PinnedAt is not null,
            ["type"] = message.Kind,
            ["flags"] = (int)message.Marks,
        };
        AddReference(world, shape, message);
        AddInteraction(world, shape, message);
        if (message.Marks.HasFlag(MessageMarks.HasThread) && world.Channels.Find(message.Id) is { } thread)
        {
            shape["thread"] = ChannelShape.Of(thread);
        }

        return shape;
    }

    /// <summary>The answer to Create Message: the nonce is echoed there (and in the event), not in later reads.</summary>
    public static JsonObject OfCreated(World world, Message message)
    {
        var shape = Of(world, message);
        if (message.Nonce is { } nonce)
        {
            shape["nonce"] = WireFormat.Copy(nonce);
        }

        return shape;
    }

    /// <summary>A message as a bot without MESSAGE_CONTENT reads it: other people's is blank, unless it is told directly or mentions the bot.</summary>
    public static JsonObject OfRead(World world, Message message)
    {
        var shape = Of(world, message);
        var isMeant = message.AuthorId == World.ApplicationId || message.Pings.UserIds.Contains(World.ApplicationId)
            || world.Channels.Find(message.ChannelId) is { IsDirectMessage: true };
        if (!isMeant)
        {
            shape["content"] = "";
            shape["embeds"] = new JsonArray();
            shape["attachments"] = new JsonArray();
            shape["components"] = new JsonArray();
        }

        return shape;
    }

    private static void AddReference(World world, JsonObject shape, Message message)
    {
        if (message.RepliesTo is not { } target)
        {
            return;
        }

        var reference = new JsonObject
        {
            ["type"] = 0,
            ["message_id"] = target.ToString(),
            ["channel_id"] = message.ChannelId.ToString(),
        };
        if (world.Channels.Get(message.ChannelId).GuildId is { } guildId)
        {
            reference["guild_id"] = guildId.ToString();
        }

        shape["message_reference"] = reference;
        if (message.Kind == ReplyKind)
        {
            shape["referenced_message"] = world.Messages.Find(target) is { } referenced
                ? Of(world, referenced with { RepliesTo = null, Kind = 0 })
                : null;
        }
    }

    private static void AddInteraction(World world, JsonObject shape, Message message)
    {
        if (message.InteractionId is { } id && world.Interactions.Find(id) is { } interaction)
        {
            shape["application_id"] = World.ApplicationId.ToString();
            shape["webhook_id"] = World.ApplicationId.ToString();
            shape["interaction_metadata"] = OfInteraction(world, interaction, message);
        }
    }

    // https://docs.discord.com/developers/resources/message#message-interaction-metadata-object
    private static JsonObject OfInteraction(World world, Interaction interaction, Message? answer)
    {
        var shape = new JsonObject
        {
            ["id"] = interaction.Id.ToString(),
            ["type"] = (int)interaction.Kind,
            ["user"] = UserShape.Of(world.Users.Get(interaction.UserId)),
            ["authorizing_integration_owners"] = WireFormat.Copy(interaction.Payload.GetProperty("authorizing_integration_owners")),
        };
        if (interaction.OriginalMessageId is { } original && answer is not null && original != answer.Id)
        {
            shape["original_response_message_id"] = original.ToString();
        }

        if (interaction is { Kind: InteractionKind.Component, SourceMessageId: { } used })
        {
            shape["interacted_message_id"] = used.ToString();
        }

        if (interaction.OpenedById is { } openerId && world.Interactions.Find(openerId) is { } opener)
        {
            shape["triggering_interaction_metadata"] = OfInteraction(world, opener, answer: null);
        }

        return shape;
    }
}
