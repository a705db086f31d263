using System.Text.Json;
using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Rest;
using PaperDigest.Sandbox.Rest.Posts;
using PaperDigest.Sandbox.Rest.Validation;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Interactions;

/// <summary>Takes the bot's first answer to an interaction.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object</remarks>
internal sealed class Answering(World world, Posting posting)
{
    private const int Reply = 4;
    private const int Defer = 5;
    private const int DeferUpdate = 6;
    private const int Update = 7;
    private const int Suggest = 8;
    private const int OpenModal = 9;

    private const int SlashAnswerKind = 20;
    private const int MenuAnswerKind = 23;

    public RestAnswer Answer(RestCall call)
    {
        if (world.Interactions.Find(call.Id("interaction")) is not { } interaction
            || !string.Equals(interaction.Token, call.Text("token"), StringComparison.Ordinal)
            || interaction.State is InteractionState.Missed)
        {
            return ApiError.UnknownInteraction;
        }

        if (interaction.State is not InteractionState.Waiting)
        {
            return ApiError.AlreadyAcknowledged;
        }

        var form = call.ReadForm();
        form["type"].Require();
        var kind = form["type"].FindChoice(AllowedFor(interaction));
        if (kind is null)
        {
            return form.Errors.ToAnswer();
        }

        var answer = kind switch
        {
            Reply => PostReply(interaction, form["data"], call),
            Defer => PostThinking(interaction, form["data"]),
            DeferUpdate => Acknowledge(interaction),
            Update => ChangeSource(interaction, form["data"], call),
            Suggest => TakeChoices(interaction, form),
            _ => ShowModal(interaction, form),
        };
        return answer ?? (call.QueryFlag("with_response") ? RestAnswer.Ok(Describe(interaction.Id, kind.Value)) : RestAnswer.NoContent);
    }

    private static int[] AllowedFor(Interaction interaction) => interaction.Kind switch
    {
        InteractionKind.Autocomplete => [Suggest],
        InteractionKind.Component => [Reply, Defer, DeferUpdate, Update, OpenModal],
        InteractionKind.ModalSubmit when interaction.SourceMessageId is not null => [Reply, Defer, DeferUpdate, Update],
        InteractionKind.ModalSubmit => [Reply, Defer],
        _ => [Reply, Defer, OpenModal],
    };

    private RestAnswer? PostReply(Interaction interaction, FormNode data, RestCall call)
    {
        data.Require();
        if (!MessageForm.TryRead(data, call.Files, MessageRules.Answer, before: null, out var draft, out var refusal))
        {
            return refusal;
        }

        var message = world.Messages.Post(BuildAnswer(interaction, draft));
        SetState(interaction, new InteractionState.Replied(message.Id));
        return null;
    }

    /// <summary>A message from an interaction: ephemeral if asked for, or if the person may not show the app here.</summary>
    public Message BuildAnswer(Interaction interaction, MessageDraft draft)
    {
        var channel = world.Channels.Get(interaction.ChannelId);
        var marks = draft.Marks ?? MessageMarks.None;
        if (interaction.IsUserInstallOnly && MustHide(interaction, channel))
        {
            marks |= MessageMarks.Ephemeral;
        }

        return posting.Build(channel, draft, World.ApplicationId) with
        {
            Kind = interaction.Kind != InteractionKind.Command ? 0 : IsMenu(interaction) ? MenuAnswerKind : SlashAnswerKind,
            Marks = marks,
            Nonce = null,
            InteractionId = interaction.Id,
            OnlyVisibleTo = marks.HasFlag(MessageMarks.Ephemeral) ? interaction.UserId : null,
        };
    }

    private RestAnswer? PostThinking(Interaction interaction, FormNode data)
    {
        var marks = (MessageMarks)(data["flags"].FindInteger(0, int.MaxValue) ?? 0) & MessageMarks.Ephemeral;
        if (!data.Errors.IsEmpty)
        {
            return data.Errors.ToAnswer();
        }

        var draft = new MessageDraft { Marks = marks | MessageMarks.Loading, Mentions = AllowedMentions.Default(MentionKinds.None) };
        var message = world.Messages.Post(BuildAnswer(interaction, draft));
        SetState(interaction, new InteractionState.Deferred(message.Id));
        return null;
    }

    private RestAnswer? Acknowledge(Interaction interaction)
    {
        SetState(interaction, new InteractionState.Deferred(interaction.SourceMessageId ?? default));
        return null;
    }

    private RestAnswer? ChangeSource(Interaction interaction, FormNode data, RestCall call)
    {
        if (interaction.SourceMessageId is not { } id || world.Messages.Find(id) is not { } source)
        {
            return ApiError.UnknownMessage;
        }

        data.Require();
        if (!MessageForm.TryRead(data, call.Files, MessageRules.AnswerEdit, source, out var draft, out var refusal))
        {
            return refusal;
        }

        posting.Edit(source, draft);
        SetState(interaction, new InteractionState.Replied(source.Id));
        return null;
    }

    private RestAnswer? TakeChoices(Interaction interaction, FormNode form)
    {
        var list = form["data"]["choices"];
        list.Require();
        foreach (var choice in list.Items(Limits.CommandChoices))
        {
            choice["name"].Require();
            choice["name"].FindText(Limits.ChoiceCharacters, least: 1);
            choice["value"].Require();
            if (choice["value"].Value is { ValueKind: JsonValueKind.String })
            {
                choice["value"].FindText(Limits.ChoiceCharacters);
            }
        }

        if (!form.Errors.IsEmpty || list.Value is not { } choices)
        {
            return form.Errors.ToAnswer();
        }

        SetState(interaction, new InteractionState.Suggested(choices));
        return null;
    }

    private RestAnswer? ShowModal(Interaction interaction, FormNode form)
    {
        form["data"].Require();
        var modal = ModalForm.Read(form["data"]);
        if (!form.Errors.IsEmpty)
        {
            return form.Errors.ToAnswer();
        }

        SetState(interaction, new InteractionState.ModalShown(modal));
        return null;
    }

    private void SetState(Interaction interaction, InteractionState state) =>
        world.Interactions.Change(interaction.Id, before => before with { State = state });

    private bool MustHide(Interaction interaction, Channel channel) =>
        channel.GuildId is not null
        && !world.Access.Allows(channel, interaction.UserId, Rights.UseExternalApps | Rights.SendMessages);

    private static bool IsMenu(Interaction interaction) =>
        interaction.Payload.GetProperty("data").TryGetProperty("target_id", out _);

    private JsonObject Describe(Snowflake id, int kind)
    {
        var interaction = world.Interactions.Find(id) ?? throw new InvalidOperationException($"Interaction {id} is gone.");
        var about = new JsonObject { ["id"] = id.ToString(), ["type"] = (int)interaction.Kind };
        var resource = new JsonObject { ["type"] = kind };
        if (interaction.OriginalMessageId is { } messageId && world.Messages.Find(messageId) is { } message)
        {
            about["response_message_id"] = messageId.ToString();
            about["response_message_loading"] = message.IsLoading;
            about["response_message_ephemeral"] = message.IsEphemeral;
            resource["message"] = MessageShape.Of(world, message);
        }

        return new JsonObject { ["interaction"] = about, ["resource"] = resource };
    }
}
