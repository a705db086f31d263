using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PaperDigest.Digests;
using PaperDigest.Messages;

namespace PaperDigest.Storage.Rows;

/// <summary>What is stored as JSON: composed messages and lists of categories.</summary>
internal static class StoredJson
{
    // Chinese stays readable and half as long; nothing of it is ever put into a page.
    private static readonly StoredShapes Shapes = new(new JsonSerializerOptions(StoredShapes.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Of(Message message) => JsonSerializer.Serialize(StoredMessage.Of(message), Shapes.StoredMessage);

    public static string Of(ImmutableArray<CategorySlug> categories) =>
        JsonSerializer.Serialize([.. categories.Select(category => category.Value)], Shapes.ImmutableArrayString);

    /// <exception cref="StorageException">It is not what <see cref="Of(Message)"/> wrote.</exception>
    public static Message ReadMessage(string json) =>
        Read(json, Shapes.StoredMessage) is { Version: StoredMessage.CurrentVersion } stored
            ? stored.ToMessage()
            : throw new StorageException("The ledger holds a message in a shape this version does not know.");

    /// <exception cref="StorageException">It is not a list.</exception>
    public static ImmutableArray<CategorySlug> ReadCategories(string json) =>
        [.. Read(json, Shapes.ImmutableArrayString).Select(category => new CategorySlug(category))];

    private static T? Read<T>(string json, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException exception)
        {
            throw new StorageException("The database holds JSON that cannot be read.", exception);
        }
    }
}
