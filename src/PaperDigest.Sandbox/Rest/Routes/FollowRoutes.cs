using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest.Routes;

/// <summary>Following announcement channels into others; crossposts are then copied there.</summary>
internal sealed class FollowRoutes(World world)
{
    public IEnumerable<RestRoute> All => [new("POST", "/channels/{channel}/followers", Follow)];

    private RestAnswer Follow(RestCall call)
    {
        var form = call.ReadForm();
        form["webhook_channel_id"].Require();
        var targetId = form["webhook_channel_id"].FindId();
        if (!form.Errors.IsEmpty)
        {
            return form.Errors.ToAnswer();
        }

        if (world.Channels.Find(call.Id("channel")) is not { } source || world.Channels.Find(targetId ?? default) is not { } target)
        {
            return ApiError.UnknownChannel;
        }

        if (source is not { Kind: ChannelKind.Announcement } || target is not { Kind: ChannelKind.Text })
        {
            return ApiError.WrongChannelKind;
        }

        if (!world.Access.Allows(source, World.ApplicationId, Rights.ViewChannel))
        {
            return ApiError.MissingAccess;
        }

        if (!world.Access.Allows(target, World.ApplicationId, Rights.ViewChannel | Rights.ManageWebhooks))
        {
            return ApiError.MissingPermissions;
        }

        world.Channels.ChangeSilently(source.Id, before => before with { FollowerIds = [.. before.FollowerIds.Append(target.Id).Distinct()] });
        world.Messages.Post(new Message
        {
            Id = world.NextId(),
            ChannelId = target.Id,
            AuthorId = World.ApplicationId,
            Kind = Message.FollowNoticeKind,
            Content = source.Name,
        });
        return RestAnswer.Ok(new JsonObject { ["channel_id"] = source.Id.ToString(), ["webhook_id"] = world.NextId().ToString() });
    }
}
