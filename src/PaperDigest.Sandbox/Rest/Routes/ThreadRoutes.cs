using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Rest.Posts;
using PaperDigest.Sandbox.Rest.Validation;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest.Routes;

/// <summary>Opening threads and forum posts, and finding old ones.</summary>
internal sealed class ThreadRoutes(World world, Posting posting)
{
    private const int PrivateThread = (int)ChannelKind.PrivateThread;

    public IEnumerable<RestRoute> All =>
    [
        new("POST", "/channels/{channel}/messages/{message}/threads", OpenOnMessage),
        new("POST", "/channels/{channel}/threads", Open),
        new("GET", "/channels/{channel}/threads/archived/public", ListArchived),
    ];

    private RestAnswer OpenOnMessage(RestCall call) => WithParent(call, parent =>
    {
        if (parent.Kind is not (ChannelKind.Text or ChannelKind.Announcement))
        {
            return ApiError.WrongChannelKind;
        }

        if (world.Messages.Find(call.Id("message")) is not { IsEphemeral: false } message || message.ChannelId != parent.Id)
        {
            return ApiError.UnknownMessage;
        }

        var form = call.ReadForm();
        var thread = ReadThread(form, parent, message.Id);
        if (!form.Errors.IsEmpty)
        {
            return form.Errors.ToAnswer();
        }

        if (!Allows(parent, Rights.CreatePublicThreads))
        {
            return ApiError.MissingPermissions;
        }

        if (world.Channels.Find(message.Id) is not null)
        {
            return ApiError.ThreadAlreadyThere;
        }

        world.Channels.Add(thread);
        world.Messages.Change(message.Id, before => before with { Marks = before.Marks | MessageMarks.HasThread });
        return RestAnswer.Created(ChannelShape.Of(thread));
    });

    private RestAnswer Open(RestCall call) => WithParent(call, parent => parent.Kind switch
    {
        ChannelKind.Forum => OpenPost(call, parent),
        ChannelKind.Text or ChannelKind.Announcement => OpenBare(call, parent),
        _ => ApiError.WrongChannelKind,
    });

    private RestAnswer OpenBare(RestCall call, Channel parent)
    {
        var form = call.ReadForm();
        var kind = (ChannelKind)(form["type"].FindChoice(10, 11, PrivateThread) ?? PrivateThread); // left out: private, as on Discord
        var thread = ReadThread(form, parent, world.NextId()) with { Kind = kind };
        if (!form.Errors.IsEmpty)
        {
            return form.Errors.ToAnswer();
        }

        var needed = kind == ChannelKind.PrivateThread ? Rights.CreatePrivateThreads : Rights.CreatePublicThreads;
        return Allows(parent, needed) ? RestAnswer.Created(ChannelShape.Of(world.Channels.Add(thread))) : ApiError.MissingPermissions;
    }

    private RestAnswer OpenPost(RestCall call, Channel forum)
    {
        var form = call.ReadForm();
        form["message"].Require();
        var thread = ReadThread(form, forum, world.NextId());
        if (!MessageForm.TryRead(form["message"], call.Files, MessageRules.ForumPost, before: null, out var draft, out var refusal))
        {
            return refusal;
        }

        if (!Allows(forum, Rights.SendMessages))
        {
            return ApiError.MissingPermissions;
        }

        if (FindTagRefusal(forum, thread.Thread?.AppliedTagIds ?? []) is { } tagRefusal)
        {
            return tagRefusal;
        }

        world.Channels.Add(thread);
        // The first message has its thread's id, and does not count as a message of it.
        var message = world.Messages.Post(posting.Build(thread, draft, World.ApplicationId) with { Id = thread.Id, Nonce = null });
        world.Channels.ChangeSilently(thread.Id, before => before with { Thread = before.Thread is { } life ? life with { MessageCount = 0 } : null });
        var shape = ChannelShape.Of(world.Channels.Get(thread.Id));
        shape["message"] = MessageShape.Of(world, message);
        return RestAnswer.Created(shape);
    }

    private RestAnswer? FindTagRefusal(Channel forum, ImmutableArray<Snowflake> wanted)
    {
        var tags = forum.Tags.Where(tag => wanted.Contains(tag.Id)).ToArray();
        if (tags.Length < wanted.Length)
        {
            return new RestAnswer(400, new JsonObject { ["message"] = "Unknown tag", ["code"] = 10087 });
        }

        if (tags.Any(tag => tag.IsModerated) && !Allows(forum, Rights.ManageThreads))
        {
            return ApiError.MissingPermissions;
        }

        if (!forum.RequiresTag || tags.Length > 0)
        {
            return null;
        }

        return forum.Tags.All(tag => tag.IsModerated) ? ApiError.TagForModerators : ApiError.TagRequired;
    }

    private RestAnswer ListArchived(RestCall call) => WithParent(call, parent =>
    {
        if (!Allows(parent, Rights.ReadMessageHistory))
        {
            return ApiError.MissingAccess;
        }

        var before = DateTimeOffset.TryParse(call.FindQuery("before"), CultureInfo.InvariantCulture, out var moment) ? moment : DateTimeOffset.MaxValue;
        var limit = Math.Clamp(call.QueryNumber("limit", Limits.HistoryPageDefault), 1, Limits.HistoryPage);
        var threads = world.Channels.ThreadsOf(parent.Id)
            .Where(thread => thread.Kind != ChannelKind.PrivateThread && thread.Thread is { IsArchived: true } life && life.ArchiveChangedAt < before)
            .OrderByDescending(thread => thread.Thread?.ArchiveChangedAt)
            .ToArray();
        return RestAnswer.Ok(new JsonObject
        {
            ["threads"] = WireFormat.ListOf(threads.Take(limit).Select(ChannelShape.Of)),
            ["members"] = new JsonArray(),
            ["has_more"] = threads.Length > limit,
        });
    });

    private Channel ReadThread(FormNode form, Channel parent, Snowflake id)
    {
        form["name"].Require();
        form["rate_limit_per_user"].FindInteger(0, Limits.SlowmodeSeconds);
        return new Channel
        {
            Id = id,
            Kind = parent.Kind == ChannelKind.Announcement ? ChannelKind.AnnouncementThread : ChannelKind.PublicThread,
            GuildId = parent.GuildId,
            ParentId = parent.Id,
            Name = form["name"].FindText(Limits.ThreadNameCharacters, least: 1) ?? "",
            Thread = new ThreadLife
            {
                OwnerId = World.ApplicationId,
                AutoArchiveMinutes = form["auto_archive_duration"].FindChoice(Limits.AutoArchiveMinutes) ?? 4320,
                ArchiveChangedAt = world.Time.GetUtcNow(),
                AppliedTagIds = [.. form["applied_tags"].Items(Limits.TagsPerPost).Select(tag => tag.FindId()).OfType<Snowflake>()],
            },
        };
    }

    private RestAnswer WithParent(RestCall call, Func<Channel, RestAnswer> act)
    {
        if (world.Channels.Find(call.Id("channel")) is not { } channel)
        {
            return ApiError.UnknownChannel;
        }

        return Allows(channel, Rights.ViewChannel) ? act(channel) : ApiError.MissingAccess;
    }

    private bool Allows(Channel channel, Rights needed) => world.Access.Allows(channel, World.ApplicationId, needed);
}
