using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PaperDigest.Delivery;
using PaperDigest.Digests;

namespace PaperDigest.Storage.Rows;

/// <summary>What is stored as JSON: composed parts and lists.</summary>
internal static class StoredJson
{
    private const char BeforeLanguage = '@';

    // Chinese stays readable and half as long; nothing of it is ever put into a page.
    private static readonly StoredShapes Shapes = new(new JsonSerializerOptions(StoredShapes.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Of(PartContent content) => JsonSerializer.Serialize(StoredContent.Of(content), Shapes.StoredContent);

    /// <summary>Which papers, each with its language: <c>["2405.12130@en"]</c>.</summary>
    public static string Of(ImmutableArray<BroughtPaper> papers) =>
        JsonSerializer.Serialize([.. papers.Select(paper => $"{paper.Id}{BeforeLanguage}{paper.Language}")], Shapes.ImmutableArrayString);

    public static string Of(ImmutableArray<CategorySlug> categories) =>
        JsonSerializer.Serialize([.. categories.Select(category => category.Value)], Shapes.ImmutableArrayString);

    /// <exception cref="StorageException">It is not what <see cref="Of(PartContent)"/> wrote.</exception>
    public static PartContent ReadContent(string json) =>
        Read(json, Shapes.StoredContent)?.ToContent() ?? throw new StorageException("The ledger holds a part in a shape this version does not know.");

    /// <exception cref="StorageException">It is not a list of papers.</exception>
    public static ImmutableArray<BroughtPaper> ReadPapers(string json) => [.. Read(json, Shapes.ImmutableArrayString).Select(ReadPaper)];

    /// <exception cref="StorageException">It is not a list.</exception>
    public static ImmutableArray<CategorySlug> ReadCategories(string json) =>
        [.. Read(json, Shapes.ImmutableArrayString).Select(category => new CategorySlug(category))];

    private static BroughtPaper ReadPaper(string text)
    {
        var at = text.LastIndexOf(BeforeLanguage);
        return at > 0 && Language.TryParse(text[(at + 1)..], out var language)
            ? new BroughtPaper(new PaperId(text[..at]), language)
            : throw new StorageException("The database holds a paper in a shape this version does not know.");
    }

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
