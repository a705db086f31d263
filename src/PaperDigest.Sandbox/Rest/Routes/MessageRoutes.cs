using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Rest.Posts;
using PaperDigest.Sandbox.Rest.RateLimits;
using PaperDigest.Sandbox.Rest.Validation;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest.Routes;

/// <summary>Sending, reading, editing, deleting and publishing messages.</summary>
internal sealed class MessageRoutes(World world, Posting posting)
{
    private const string OfChannel = "/channels/{channel}/messages";
    private const string One = OfChannel + "/{message}";

    public IEnumerable<RestRoute> All =>
    [
        new("GET", OfChannel, List),
        new("POST", OfChannel, Create) { Bucket = BucketRule.Messages },
        new("GET", One, Get),
        new("PATCH", One, Edit) { Bucket = BucketRule.Messages },
        new("DELETE", One, Delete) { Bucket = BucketRule.MessageDeletes },
        new("POST", One + "/crosspost", Crosspost) { HiddenBucket = _ => BucketRule.Crossposts },
    ];

    private RestAnswer Create(RestCall call)
    {
        if (world.Channels.Find(call.Id("channel")) is not { } channel)
        {
            return ApiError.UnknownChannel;
        }

        return MessageForm.TryRead(call.ReadForm(), call.Files, MessageRules.Create, before: null, out var draft, out var refusal)
            ? posting.Create(channel, draft)
            : refusal;
    }

    private RestAnswer List(RestCall call)
    {
        if (world.Channels.Find(call.Id("channel")) is not { } channel)
        {
            return ApiError.UnknownChannel;
        }

        if (!Allows(channel, Rights.ViewChannel))
        {
            return ApiError.MissingAccess;
        }

        var limit = call.QueryNumber("limit", Limits.HistoryPageDefault);
        if (limit is < 1 or > Limits.HistoryPage)
        {
            var errors = new FormErrors();
            errors.Add(["limit"], "NUMBER_TYPE_MAX", $"int value should be less than or equal to {Limits.HistoryPage}.");
            return errors.ToAnswer();
        }

        // Not an error, and no proof either: without the right to read history the list is simply empty.
        var page = Allows(channel, Rights.ReadMessageHistory) ? Page(channel, call, limit) : [];
        return RestAnswer.Ok(WireFormat.ListOf(page.Select(message => (JsonNode?)MessageShape.OfRead(world, message))));
    }

    private IEnumerable<Message> Page(Channel channel, RestCall call, int limit)
    {
        var newestFirst = world.Messages.In(channel.Id).Where(message => !message.IsEphemeral).Reverse().ToArray();
        if (call.FindQueryId("after") is { } after)
        {
            return newestFirst.Where(message => message.Id > after).TakeLast(limit);
        }

        if (call.FindQueryId("before") is { } before)
        {
            return newestFirst.Where(message => message.Id < before).Take(limit);
        }

        if (call.FindQueryId("around") is { } around)
        {
            var half = limit / 2;
            return newestFirst.Where(message => message.Id > around).TakeLast(half)
                .Concat(newestFirst.Where(message => message.Id <= around).Take(limit - half));
        }

        return newestFirst.Take(limit);
    }

    private RestAnswer Get(RestCall call) => WithMessage(call, Rights.ViewChannel | Rights.ReadMessageHistory, (_, message) =>
        RestAnswer.Ok(MessageShape.OfRead(world, message)));

    private RestAnswer Edit(RestCall call) => WithMessage(call, Rights.ViewChannel, (channel, message) =>
    {
        if (message.AuthorId != World.ApplicationId)
        {
            return ApiError.AnotherAuthor;
        }

        if (channel.Thread is { IsArchived: true })
        {
            return ApiError.ThreadArchived;
        }

        return MessageForm.TryRead(call.ReadForm(), call.Files, MessageRules.Edit, message, out var draft, out var refusal)
            ? RestAnswer.Ok(MessageShape.Of(world, posting.Edit(message, draft)))
            : refusal;
    });

    private RestAnswer Delete(RestCall call) => WithMessage(call, Rights.ViewChannel, (channel, message) =>
    {
        if (message.AuthorId != World.ApplicationId && !Allows(channel, Rights.ManageMessages))
        {
            return ApiError.MissingPermissions;
        }

        world.Messages.Delete(message.Id);
        return RestAnswer.NoContent;
    });

    private RestAnswer Crosspost(RestCall call) => WithMessage(call, Rights.ViewChannel, (channel, message) =>
    {
        var needed = message.AuthorId == World.ApplicationId ? Rights.SendMessages : Rights.SendMessages | Rights.ManageMessages;
        if (channel.Kind != ChannelKind.Announcement)
        {
            return ApiError.WrongChannelKind;
        }

        if (!Allows(channel, needed))
        {
            return ApiError.MissingPermissions;
        }

        if (message.Marks.HasFlag(MessageMarks.Crossposted))
        {
            return ApiError.AlreadyCrossposted;
        }

        var published = world.Messages.Change(message.Id, before => before with { Marks = before.Marks | MessageMarks.Crossposted });
        foreach (var follower in channel.FollowerIds.Where(id => world.Channels.Find(id) is not null))
        {
            world.Messages.Post(message with { Id = world.NextId(), ChannelId = follower, Marks = message.Marks | MessageMarks.IsCrosspost });
        }

        return RestAnswer.Ok(MessageShape.Of(world, published));
    });

    private RestAnswer WithMessage(RestCall call, Rights needed, Func<Channel, Message, RestAnswer> act)
    {
        if (world.Channels.Find(call.Id("channel")) is not { } channel)
        {
            return ApiError.UnknownChannel;
        }

        if (!Allows(channel, needed))
        {
            return ApiError.MissingAccess;
        }

        return world.Messages.Find(call.Id("message")) is { IsEphemeral: false } message && message.ChannelId == channel.Id
            ? act(channel, message)
            : ApiError.UnknownMessage;
    }

    private bool Allows(Channel channel, Rights needed) => world.Access.Allows(channel, World.ApplicationId, needed);
}
