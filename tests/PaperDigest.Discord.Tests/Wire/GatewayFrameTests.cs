using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PaperDigest.Discord.Gateway;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Tests.Wire;

public sealed class GatewayFrameTests
{
    [Fact]
    public void Envelope_is_read_in_any_order_and_the_payload_is_left_alone()
    {
        var frame = Read("""{"t":"RESUMED","s":7,"x":{"op":3},"d":{"a":[1,{"op":9}]},"op":0}""");

        Assert.NotNull(frame);
        Assert.Equal((Opcode.Dispatch, 7L, "RESUMED"), (frame.Value.Op, frame.Value.Sequence, frame.Value.EventName));
        Assert.Equal("""{"a":[1,{"op":9}]}""", Encoding.UTF8.GetString(frame.Value.Payload.Span));
    }

    [Fact]
    public void Frame_without_payload_is_a_frame()
    {
        var frame = Read("""{"op":7,"d":null,"s":null,"t":null}""");

        Assert.Equal(Opcode.Reconnect, frame?.Op);
        Assert.Null(frame?.Sequence);
        Assert.Equal("null", Encoding.UTF8.GetString(frame!.Value.Payload.Span)); // It was just found to be one.
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"op":"ten"}""")]
    [InlineData("""{"op":99999999999}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":45000}""")]
    [InlineData("<html>")]
    public void What_is_no_frame_gives_nothing(string text) => Assert.Null(Read(text));

    [Fact]
    public void No_bytes_can_break_it() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            _ = GatewayFrame.TryRead(bytes);
            _ = GatewayFrame.TryRead(Encoding.UTF8.GetBytes($$"""{"op":0,"t":"READY","d":"{{Convert.ToBase64String(bytes)}}"}"""));
            return true;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("READY", "[]")]
    [InlineData("GUILD_CREATE", """{"id":{}}""")]
    [InlineData("INTERACTION_CREATE", """{"id":"1"}""")]
    [InlineData("CHANNEL_DELETE", "null")]
    public void Event_that_is_not_as_documented_is_told_apart(string name, string payload) =>
        Assert.ThrowsAny<System.Text.Json.JsonException>(() =>
            GatewayEvent.TryRead(new GatewayFrame(Opcode.Dispatch, 1, name, Encoding.UTF8.GetBytes(payload))));

    [Fact]
    public void Event_that_is_none_of_ours_is_nothing() =>
        Assert.Null(GatewayEvent.TryRead(new GatewayFrame(Opcode.Dispatch, 1, "TYPING_START", "{}"u8.ToArray())));

    private static GatewayFrame? Read(string json) => GatewayFrame.TryRead(Encoding.UTF8.GetBytes(json));
}
