using PaperDigest.Sandbox.Interactions;

namespace PaperDigest.Sandbox.Control;

/// <summary>The page's people act.</summary>
internal sealed class ActRoutes(SandboxServer server)
{
    private static Task<ControlAnswer> Incomplete { get; } = Task.FromResult(ControlAnswer.Problem(
        "Something is missing, or this person cannot see it: person (as), channelId or messageId, and what the call needs."));

    public IEnumerable<ControlRoute> All =>
    [
        new("POST", "/messages", call => Task.FromResult(Write(call))),
        new("POST", "/commands/run", RunAsync),
        new("POST", "/commands/type", TypeAsync),
        new("POST", "/commands/message", RunOnMessageAsync),
        new("POST", "/components/press", PressAsync),
        new("POST", "/components/choose", ChooseAsync),
        new("POST", "/modals/submit", SubmitAsync),
    ];

    private static Task<ControlAnswer> RunAsync(ControlCall call) =>
        call.FindPlace() is { } place && call.FindText("command") is { } command
            ? AnswerAsync(place.RunAsync(command, call.Map("options"), call.Cancellation))
            : Incomplete;

    private static Task<ControlAnswer> TypeAsync(ControlCall call) =>
        call.FindPlace() is { } place && call.FindText("command") is { } command && call.FindText("focused") is { } focused
            ? AnswerAsync(place.TypeAsync(command, call.Map("options"), focused, call.Cancellation))
            : Incomplete;

    private static Task<ControlAnswer> RunOnMessageAsync(ControlCall call) =>
        call.FindPlace() is { } place && call.FindText("command") is { } command && call.FindMessage() is { } message
            ? AnswerAsync(place.RunOnMessageAsync(command, message, call.Cancellation))
            : Incomplete;

    private static Task<ControlAnswer> PressAsync(ControlCall call) =>
        call.FindPlace() is { } place && call.FindText("customId") is { } customId && call.FindMessage() is { } message
            ? AnswerAsync(place.PressAsync(message, customId, call.Cancellation))
            : Incomplete;

    private static Task<ControlAnswer> ChooseAsync(ControlCall call) =>
        call.FindPlace() is { } place && call.FindText("customId") is { } customId && call.FindMessage() is { } message
            ? AnswerAsync(place.ChooseAsync(message, customId, call.Texts("values"), call.Cancellation))
            : Incomplete;

    private static async Task<ControlAnswer> AnswerAsync(Task<Act> acting) => ControlAnswer.Ok(ViewWriter.OfAct(await acting));

    private static ControlAnswer Write(ControlCall call)
    {
        if (call.FindPlace() is not { } place)
        {
            return ControlAnswer.Missing("person or channel");
        }

        return call.FindText("content") is { Length: > 0 and <= Limits.ContentCharacters } content
            ? ControlAnswer.Ok(ViewWriter.OfMessage(place.Person, place.Write(content)))
            : ControlAnswer.Problem($"A message has 1 to {Limits.ContentCharacters} characters.");
    }

    private Task<ControlAnswer> SubmitAsync(ControlCall call)
    {
        if (call.FindPerson() is not { } person || call.FindId("interactionId") is not { } id
            || server.World.Interactions.Find(id) is not { } opener || opener.UserId != person.Id)
        {
            return Task.FromResult(ControlAnswer.Missing("person or interaction"));
        }

        var place = person.In(server.World.Channels.Get(opener.ChannelId));
        var values = call.Map("values").ToDictionary(pair => pair.Key, pair => ControlCall.TextsOf(pair.Value), StringComparer.Ordinal);
        return AnswerAsync(place.SubmitAsync(opener, values, call.Cancellation));
    }
}
