using System.Globalization;
using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Faults;
using PaperDigest.Sandbox.Interactions;
using PaperDigest.Sandbox.Logs;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Control;

/// <summary>Writes what the page shows: things of the world as one person sees them.</summary>
internal static class ViewWriter
{
    public static JsonObject OfMessage(Person viewer, Message message) => new()
    {
        ["message"] = MessageShape.Of(viewer.World, message),
        ["onlyYou"] = message.IsEphemeral,
        ["thinking"] = message.IsLoading,
        ["pingsYou"] = viewer.IsPingedBy(message),
        ["crossposted"] = message.Marks.HasFlag(MessageMarks.Crossposted),
        ["threadId"] = message.Marks.HasFlag(MessageMarks.HasThread) ? message.Id.ToString() : null,
        ["command"] = message.InteractionId is { } id && viewer.World.Interactions.Find(id) is { Kind: InteractionKind.Command } interaction
            ? interaction.Name
            : null,
    };

    public static JsonObject OfInteraction(Interaction interaction) => new()
    {
        ["id"] = interaction.Id.ToString(),
        ["kind"] = interaction.Kind switch
        {
            InteractionKind.Command => "command",
            InteractionKind.Component => "component",
            InteractionKind.Autocomplete => "autocomplete",
            _ => "modalSubmit",
        },
        ["name"] = interaction.Name,
        ["userId"] = interaction.UserId.ToString(),
        ["channelId"] = interaction.ChannelId.ToString(),
        ["state"] = interaction.State switch
        {
            InteractionState.Waiting => "waiting",
            InteractionState.Missed => "missed",
            InteractionState.Deferred => "thinking",
            _ => "answered",
        },
    };

    public static JsonObject OfAct(Act act)
    {
        var viewer = act.Place.Person;
        return new JsonObject
        {
            ["interactionId"] = act.FindInteraction()?.Id.ToString(),
            ["outcome"] = act.Outcome switch
            {
                ActOutcome.Replied => "replied",
                ActOutcome.Thinking => "thinking",
                ActOutcome.Updated => "updated",
                ActOutcome.Modal => "modal",
                ActOutcome.Choices => "choices",
                ActOutcome.NotOffered => "notOffered",
                _ => "didNotRespond",
            },
            ["reason"] = act.Outcome is ActOutcome.NotOffered refused ? refused.Reason : null,
            ["message"] = MessageOf(act.Outcome) is { } message ? OfMessage(viewer, message) : null,
            ["modal"] = act.Outcome is ActOutcome.Modal modal ? WireFormat.Copy(modal.Form) : null,
            ["choices"] = act.Outcome is ActOutcome.Choices choices ? WireFormat.ListOf(choices.Items.Select(OfChoice)) : null,
        };
    }

    public static JsonObject OfRequest(LoggedRequest request) => new()
    {
        ["number"] = request.Number,
        ["at"] = Moment(request.At),
        ["method"] = request.Method,
        ["path"] = request.Path,
        ["route"] = request.Route,
        ["status"] = request.Status,
        ["request"] = WireFormat.Copy(request.Request),
        ["response"] = WireFormat.Copy(request.Response),
    };

    public static JsonObject OfFault(PlannedFault planned) => new()
    {
        ["id"] = planned.Id,
        ["method"] = planned.Match.Method,
        ["route"] = planned.Match.Route,
        ["channelId"] = planned.Match.ChannelId?.ToString(),
        ["fault"] = FaultNames.Of(planned.Fault),
        ["left"] = planned.Left,
    };

    public static string Moment(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static Message? MessageOf(ActOutcome outcome) => outcome switch
    {
        ActOutcome.Replied replied => replied.Message,
        ActOutcome.Thinking thinking => thinking.Message,
        ActOutcome.Updated updated => updated.Message,
        _ => null,
    };

    private static JsonNode? OfChoice(Choice choice) => new JsonObject { ["name"] = choice.Name, ["value"] = WireFormat.Copy(choice.Value) };
}
