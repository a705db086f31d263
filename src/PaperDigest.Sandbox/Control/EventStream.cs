using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PaperDigest.Sandbox.Clocks;
using PaperDigest.Sandbox.Interactions;
using PaperDigest.Sandbox.Logs;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Control;

/// <summary>Tells one page, by server-sent events, what changes for the person it shows.</summary>
internal sealed class EventStream(SandboxServer server, ClockPump? pump, Func<JsonObject> clock)
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    public async Task RunAsync(HttpContext context, Person viewer, CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var outbox = System.Threading.Channels.Channel.CreateUnbounded<(string Name, JsonNode Data)>();
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var listening = server.World.Listen(change =>
        {
            if (FindEvent(change, viewer) is { } found)
            {
                outbox.Writer.TryWrite(found);
            }
        });
        server.Log.Added += TellRequest;
        pump?.Moved += TellClock;
        await using var ticking = TimeProvider.System.CreateTimer(_ => TellClock(this, EventArgs.Empty), state: null, TimeSpan.Zero, Tick);
        try
        {
            await foreach (var (name, data) in outbox.Reader.ReadAllAsync(ending.Token))
            {
                await context.Response.WriteAsync($"event: {name}\ndata: {data.ToJsonString(WireFormat.Json)}\n\n", ending.Token);
                await context.Response.Body.FlushAsync(ending.Token);
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // the page went away, or the sandbox stops
        }
        finally
        {
            server.Log.Added -= TellRequest;
            pump?.Moved -= TellClock;
        }

        void TellRequest(object? sender, LoggedRequestEventArgs args) => outbox.Writer.TryWrite(("request", ViewWriter.OfRequest(args.Request)));

        void TellClock(object? sender, EventArgs args) => outbox.Writer.TryWrite(("clock", clock()));
    }

    private static (string Name, JsonNode Data)? FindEvent(WorldEvent change, Person viewer) => change switch
    {
        WorldEvent.MessageCreated { Message: var message } => FindMessage(message, viewer),
        WorldEvent.MessageChanged { Message: var message } => FindMessage(message, viewer),
        WorldEvent.MessageDeleted { Message: var message } when viewer.Sees(message) => ("messageGone", new JsonObject
        {
            ["channelId"] = message.ChannelId.ToString(),
            ["messageId"] = message.Id.ToString(),
        }),
        WorldEvent.InteractionCreated { Interaction: var interaction } => FindInteraction(interaction, viewer),
        WorldEvent.InteractionChanged { Interaction: var interaction } => FindInteraction(interaction, viewer),
        WorldEvent.CommandsChanged => Changed("commands"),
        WorldEvent.UserChanged => Changed("users"),
        WorldEvent.BotPresenceChanged => Changed("bot"),
        WorldEvent.ChannelCreated { Channel.IsDirectMessage: true } => Changed("dms"),
        WorldEvent.MessageDeleted or WorldEvent.PinsChanged => null,
        _ => Changed("servers"),
    };

    private static (string Name, JsonNode Data)? FindMessage(Message message, Person viewer) => viewer.Sees(message)
        ? ("message", new JsonObject { ["channelId"] = message.ChannelId.ToString(), ["view"] = ViewWriter.OfMessage(viewer, message) })
        : null;

    private static (string Name, JsonNode Data)? FindInteraction(Interaction interaction, Person viewer) =>
        interaction.UserId == viewer.Id ? ("interaction", ViewWriter.OfInteraction(interaction)) : null;

    private static (string Name, JsonNode Data) Changed(string what) => ("changed", new JsonObject { ["what"] = what });
}
