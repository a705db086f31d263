using PaperDigest.Sandbox.Interactions;
using PaperDigest.Sandbox.Rest.Posts;
using PaperDigest.Sandbox.Rest.RateLimits;
using PaperDigest.Sandbox.Rest.Validation;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest.Routes;

/// <summary>Answering interactions: the first answer, its later changes, and followups.</summary>
internal sealed class InteractionRoutes(World world, Posting posting, Answering answering)
{
    private const string Root = "/webhooks/{webhook}/{token}";
    private const string One = Root + "/messages/{message}";

    public IEnumerable<RestRoute> All =>
    [
        new("POST", "/interactions/{interaction}/{token}/callback", answering.Answer) { NeedsToken = false },
        new("POST", Root, Follow) { NeedsToken = false, Bucket = BucketRule.Webhooks },
        new("GET", One, call => WithMessage(call, (_, message) => RestAnswer.Ok(MessageShape.Of(world, message)))) { NeedsToken = false, Bucket = BucketRule.Webhooks },
        new("PATCH", One, call => WithMessage(call, (interaction, message) => Edit(call, interaction, message))) { NeedsToken = false, Bucket = BucketRule.Webhooks },
        new("DELETE", One, call => WithMessage(call, Delete)) { NeedsToken = false, Bucket = BucketRule.Webhooks },
    ];

    private RestAnswer Follow(RestCall call) => WithInteraction(call, interaction =>
    {
        // Right after a deferral a followup takes the place of "thinking": deprecated, still so.
        if (interaction.State is InteractionState.Deferred { MessageId: var waiting } && world.Messages.Find(waiting) is { IsLoading: true } loading)
        {
            return Edit(call, interaction, loading);
        }

        if (interaction.IsUserInstallOnly && interaction.Followups >= Limits.FollowupsOfUserInstall)
        {
            return ApiError.TooManyFollowups;
        }

        if (!MessageForm.TryRead(call.ReadForm(), call.Files, MessageRules.Answer, before: null, out var draft, out var refusal))
        {
            return refusal;
        }

        var message = world.Messages.Post(answering.BuildAnswer(interaction, draft) with { Kind = 0 });
        world.Interactions.Change(interaction.Id, before => before with { Followups = before.Followups + 1 });
        return RestAnswer.Ok(MessageShape.Of(world, message));
    });

    private RestAnswer Edit(RestCall call, Interaction interaction, Message message)
    {
        if (!MessageForm.TryRead(call.ReadForm(), call.Files, MessageRules.AnswerEdit, message, out var draft, out var refusal))
        {
            return refusal;
        }

        var edited = posting.Edit(message, draft);
        if (message.IsLoading)
        {
            edited = world.Messages.Change(message.Id, before => before with { Marks = before.Marks & ~MessageMarks.Loading, EditedAt = null });
        }

        if (interaction.State is InteractionState.Deferred deferred && deferred.MessageId == message.Id)
        {
            world.Interactions.Change(interaction.Id, before => before with { State = new InteractionState.Replied(message.Id) });
        }

        return RestAnswer.Ok(MessageShape.Of(world, edited));
    }

    private RestAnswer Delete(Interaction interaction, Message message)
    {
        world.Messages.Delete(message.Id);
        return RestAnswer.NoContent;
    }

    private RestAnswer WithMessage(RestCall call, Func<Interaction, Message, RestAnswer> act) => WithInteraction(call, interaction =>
    {
        var isOriginal = string.Equals(call.Text("message"), "@original", StringComparison.Ordinal);
        var id = isOriginal ? interaction.OriginalMessageId : call.Id("message");
        return id is { } known && world.Messages.Find(known) is { } message && (isOriginal || message.InteractionId == interaction.Id)
            ? act(interaction, message)
            : ApiError.UnknownMessage;
    });

    private RestAnswer WithInteraction(RestCall call, Func<Interaction, RestAnswer> act)
    {
        if (call.Id("webhook") != World.ApplicationId || world.Interactions.FindByToken(call.Text("token")) is not { } interaction)
        {
            return ApiError.UnknownWebhook;
        }

        if (world.Time.GetUtcNow() - interaction.Id.CreatedAt > Limits.InteractionTokenLife)
        {
            return ApiError.InvalidWebhookToken;
        }

        // Never acknowledged: https://github.com/discord/discord-api-docs/issues/6851
        return interaction.State is InteractionState.Waiting or InteractionState.Missed ? ApiError.UnknownWebhook : act(interaction);
    }
}
