using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaperDigest.Discord.Wire;

/// <summary>Permission bits are decimal strings in JSON.</summary>
internal sealed class PermissionsConverter : JsonConverter<Permissions>
{
    public override Permissions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && !reader.HasValueSequence
        && Utf8Parser.TryParse(reader.ValueSpan, out ulong bits, out var consumed)
        && consumed == reader.ValueSpan.Length
            ? (Permissions)bits
            : throw new JsonException("Permissions are a string of decimal digits.");

    public override void Write(Utf8JsonWriter writer, Permissions value, JsonSerializerOptions options) =>
        writer.WriteStringValue(((ulong)value).ToString(CultureInfo.InvariantCulture));
}
