using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PaperDigest.Discord.Wire;

/// <summary>How Discord's JSON is read and written: its names, unknown fields ignored, absent fields left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OutgoingFrame<Identify>), TypeInfoPropertyName = "IdentifyFrame")]
[JsonSerializable(typeof(OutgoingFrame<Resume>), TypeInfoPropertyName = "ResumeFrame")]
[JsonSerializable(typeof(OutgoingFrame<long?>), TypeInfoPropertyName = "HeartbeatFrame")]
[JsonSerializable(typeof(Hello))]
[JsonSerializable(typeof(Ready))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(UnavailableGuild))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(ThreadListSync))]
[JsonSerializable(typeof(GuildRoleChange))]
[JsonSerializable(typeof(GuildRoleDelete))]
[JsonSerializable(typeof(GuildMemberUpdate))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(IReadOnlyList<Message>), TypeInfoPropertyName = "Messages")]
[JsonSerializable(typeof(IReadOnlyList<Role>), TypeInfoPropertyName = "Roles")]
[JsonSerializable(typeof(Command))]
[JsonSerializable(typeof(IReadOnlyList<Command>), TypeInfoPropertyName = "Commands")]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(MessageEditBody))]
[JsonSerializable(typeof(ThreadBody))]
[JsonSerializable(typeof(ForumPostBody))]
[JsonSerializable(typeof(ThreadEditBody))]
[JsonSerializable(typeof(ThreadList))]
[JsonSerializable(typeof(RecipientBody))]
[JsonSerializable(typeof(MessageCallback))]
[JsonSerializable(typeof(DeferCallback))]
[JsonSerializable(typeof(SuggestionsCallback))]
[JsonSerializable(typeof(ModalCallback))]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>The one to use: it writes Chinese as it is and not as escapes, a third of the bytes.</summary>
    /// <remarks>The settings stand here again because the generated default may not exist yet when this field is set.</remarks>
    public static WireJson Shapes { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>A request's body.</summary>
    public static ReadOnlyMemory<byte> Write<T>(T body, JsonTypeInfo<T> shape) => JsonSerializer.SerializeToUtf8Bytes(body, shape);
}
