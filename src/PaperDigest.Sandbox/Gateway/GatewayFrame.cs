using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Shapes;

namespace PaperDigest.Sandbox.Gateway;

/// <summary>What goes down a connection, in order.</summary>
internal abstract record GatewayFrame
{
    private GatewayFrame()
    {
    }

    /// <summary>A payload, as the bytes of its JSON.</summary>
    public sealed record Payload(byte[] Json) : GatewayFrame;

    /// <summary>The end, with a code.</summary>
    public sealed record Close(int Code) : GatewayFrame;

    /// <summary>The end, without a word.</summary>
    public sealed record Drop : GatewayFrame;

    public static Payload Of(int opcode, JsonNode? data) =>
        new(WireFormat.Bytes(new JsonObject { ["t"] = null, ["s"] = null, ["op"] = opcode, ["d"] = data }));

    public static Payload Dispatch(string name, long sequence, JsonNode? data) =>
        new(WireFormat.Bytes(new JsonObject { ["t"] = name, ["s"] = sequence, ["op"] = GatewayOpcode.Dispatch, ["d"] = data }));
}
