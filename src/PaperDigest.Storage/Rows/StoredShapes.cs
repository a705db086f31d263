using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaperDigest.Storage.Rows;

/// <summary>How the stored shapes are written; generated, so that nothing is looked up by reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(StoredContent))]
[JsonSerializable(typeof(ImmutableArray<string>))]
internal sealed partial class StoredShapes : JsonSerializerContext;
