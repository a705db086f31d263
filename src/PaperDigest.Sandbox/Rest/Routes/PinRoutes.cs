using System.Globalization;
using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest.Routes;

/// <summary>Pinning and unpinning.</summary>
internal sealed class PinRoutes(World world)
{
    private const string OfChannel = "/channels/{channel}/messages/pins";
    private const string One = OfChannel + "/{message}";

    public IEnumerable<RestRoute> All =>
    [
        new("GET", OfChannel, List),
        new("PUT", One, Pin),
        new("DELETE", One, Unpin),
    ];

    private RestAnswer List(RestCall call)
    {
        if (world.Channels.Find(call.Id("channel")) is not { } channel)
        {
            return ApiError.UnknownChannel;
        }

        var rights = world.Access.In(channel, World.ApplicationId);
        if (!rights.HasFlag(Rights.ViewChannel))
        {
            return ApiError.MissingAccess;
        }

        var before = DateTimeOffset.TryParse(call.FindQuery("before"), CultureInfo.InvariantCulture, out var moment) ? moment : DateTimeOffset.MaxValue;
        var limit = Math.Clamp(call.QueryNumber("limit", Limits.PinsPage), 1, Limits.PinsPage);
        var pinned = rights.HasFlag(Rights.ReadMessageHistory)
            ? Pinned(channel).Where(message => message.PinnedAt < before).OrderByDescending(message => message.PinnedAt).ToArray()
            : [];
        return RestAnswer.Ok(new JsonObject
        {
            ["items"] = WireFormat.ListOf(pinned.Take(limit).Select(Shape)),
            ["has_more"] = pinned.Length > limit,
        });
    }

    private RestAnswer Pin(RestCall call) => WithMessage(call, (channel, message) =>
    {
        if (message.PinnedAt is not null)
        {
            return RestAnswer.NoContent;
        }

        if (Pinned(channel).Count() >= Limits.PinsPerChannel)
        {
            return ApiError.TooManyPins;
        }

        world.Messages.Change(message.Id, before => before with { PinnedAt = world.Time.GetUtcNow() });
        world.Messages.Post(new Message
        {
            Id = world.NextId(),
            ChannelId = channel.Id,
            AuthorId = World.ApplicationId,
            Kind = Message.PinNoticeKind,
            RepliesTo = message.Id,
        });
        world.Raise(new WorldEvent.PinsChanged(channel));
        return RestAnswer.NoContent;
    });

    private RestAnswer Unpin(RestCall call) => WithMessage(call, (channel, message) =>
    {
        world.Messages.Change(message.Id, before => before with { PinnedAt = null });
        world.Raise(new WorldEvent.PinsChanged(channel));
        return RestAnswer.NoContent;
    });

    private RestAnswer WithMessage(RestCall call, Func<Channel, Message, RestAnswer> act)
    {
        if (world.Channels.Find(call.Id("channel")) is not { } channel)
        {
            return ApiError.UnknownChannel;
        }

        var rights = world.Access.In(channel, World.ApplicationId);
        if (!rights.HasFlag(Rights.ViewChannel))
        {
            return ApiError.MissingAccess;
        }

        if (!channel.IsDirectMessage && !rights.HasFlag(Rights.PinMessages))
        {
            return ApiError.MissingPermissions;
        }

        return world.Messages.Find(call.Id("message")) is { IsEphemeral: false } message && message.ChannelId == channel.Id
            ? act(channel, message)
            : ApiError.UnknownMessage;
    }

    private IEnumerable<Message> Pinned(Channel channel) => world.Messages.In(channel.Id).Where(message => message.PinnedAt is not null);

    private JsonNode? Shape(Message message) => new JsonObject
    {
        ["pinned_at"] = WireFormat.Moment(message.PinnedAt ?? message.CreatedAt),
        ["message"] = MessageShape.OfRead(world, message),
    };
}
