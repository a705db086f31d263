using System.Collections.Immutable;
using PaperDigest.Sandbox.Rest.RateLimits;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest.Routes;

/// <summary>Reading, changing and deleting channels and threads.</summary>
internal sealed class ChannelRoutes(World world)
{
    private const string One = "/channels/{channel}";

    public IEnumerable<RestRoute> All =>
    [
        new("GET", One, Get),
        new("PATCH", One, Change) { HiddenBucket = FindRenameBucket },
        new("DELETE", One, Delete),
        new("PUT", One + "/thread-members/@me", JoinOrLeave),
        new("DELETE", One + "/thread-members/@me", JoinOrLeave),
    ];

    private static BucketRule? FindRenameBucket(RestCall call)
    {
        var form = call.ReadForm();
        return form["name"].IsGiven || form["topic"].IsPresent ? BucketRule.Renames : null;
    }

    private RestAnswer Get(RestCall call) => WithChannel(call, channel =>
        RestAnswer.Ok(channel.IsDirectMessage ? ChannelShape.OfDirect(world, channel) : ChannelShape.Of(channel)));

    private RestAnswer JoinOrLeave(RestCall call) => WithChannel(call, channel =>
        channel.IsThread ? RestAnswer.NoContent : ApiError.WrongChannelKind);

    private RestAnswer Change(RestCall call) => WithChannel(call, channel =>
    {
        var form = call.ReadForm();
        var name = form["name"].FindText(Limits.ThreadNameCharacters, least: 1);
        var topic = form["topic"].FindText(Limits.TopicCharacters);
        var archived = form["archived"].FindBoolean();
        var locked = form["locked"].FindBoolean();
        var minutes = form["auto_archive_duration"].FindChoice(Limits.AutoArchiveMinutes);
        var tags = form["applied_tags"].Items(Limits.TagsPerPost).Select(tag => tag.FindId()).OfType<Snowflake>().ToImmutableArray();
        if (!form.Errors.IsEmpty)
        {
            return form.Errors.ToAnswer();
        }

        if (FindRefusal(channel, onlyUnarchives: archived == false && name is null && locked is null) is { } refusal)
        {
            return refusal;
        }

        return RestAnswer.Ok(ChannelShape.Of(world.Channels.Change(channel.Id, before => before with
        {
            Name = name ?? before.Name,
            Topic = form["topic"].IsPresent ? topic : before.Topic,
            Thread = before.Thread is { } thread ? Change(thread) : null,
        })));

        ThreadLife Change(ThreadLife thread) => thread with
        {
            IsArchived = archived ?? thread.IsArchived,
            IsLocked = locked ?? thread.IsLocked,
            ArchiveChangedAt = archived is null ? thread.ArchiveChangedAt : world.Time.GetUtcNow(),
            AutoArchiveMinutes = minutes ?? thread.AutoArchiveMinutes,
            AppliedTagIds = form["applied_tags"].IsGiven ? tags : thread.AppliedTagIds,
        };
    });

    private RestAnswer? FindRefusal(Channel channel, bool onlyUnarchives)
    {
        var rights = world.Access.In(channel, World.ApplicationId);
        if (channel.Thread is not { } thread)
        {
            return rights.HasFlag(Rights.ManageChannels) ? null : ApiError.MissingPermissions;
        }

        if (rights.HasFlag(Rights.ManageThreads))
        {
            return null;
        }

        if (thread.IsArchived && !onlyUnarchives)
        {
            return ApiError.ThreadArchived;
        }

        var mayChange = thread.OwnerId == World.ApplicationId || (onlyUnarchives && rights.HasFlag(Rights.SendMessagesInThreads));
        return thread.IsLocked ? ApiError.ThreadLocked : mayChange ? null : ApiError.MissingPermissions;
    }

    private RestAnswer Delete(RestCall call) => WithChannel(call, channel =>
    {
        var needed = channel.IsThread ? Rights.ManageThreads : Rights.ManageChannels;
        if (!channel.IsDirectMessage && !world.Access.Allows(channel, World.ApplicationId, needed))
        {
            return ApiError.MissingPermissions;
        }

        world.Channels.Delete(channel.Id);
        return RestAnswer.Ok(ChannelShape.Of(channel));
    });

    private RestAnswer WithChannel(RestCall call, Func<Channel, RestAnswer> act)
    {
        if (world.Channels.Find(call.Id("channel")) is not { } channel)
        {
            return ApiError.UnknownChannel;
        }

        return world.Access.Allows(channel, World.ApplicationId, Rights.ViewChannel) ? act(channel) : ApiError.MissingAccess;
    }
}
