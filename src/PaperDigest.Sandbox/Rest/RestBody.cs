using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PaperDigest.Sandbox.Control;
using PaperDigest.Sandbox.Rest.Validation;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest;

/// <summary>The body of a request: JSON, alone or beside files.</summary>
internal sealed record RestBody(JsonElement? Json, IReadOnlyList<UploadedFile> Files)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    public static RestBody None { get; } = new(Json: null, []);

    /// <summary>Reads the body; the second value refuses it instead.</summary>
    public static async Task<(RestBody? Body, RestAnswer? Refusal)> ReadAsync(HttpRequest request, FileBook kept, CancellationToken cancellationToken)
    {
        if (request.ContentLength is null or 0 && !request.Headers.TransferEncoding.Contains("chunked", StringComparer.Ordinal))
        {
            return (None, null);
        }

        if (request.ContentLength > Limits.RequestBytes)
        {
            return (null, ApiError.TooLarge);
        }

        if (request.HasFormContentType)
        {
            return await ReadMultipartAsync(request, kept, cancellationToken);
        }

        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken);
        if (buffer.Length == 0)
        {
            return (None, null);
        }

        return request.HasJsonContentType() ? Parse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), []) : (null, WrongContentType());
    }

    private static async Task<(RestBody? Body, RestAnswer? Refusal)> ReadMultipartAsync(HttpRequest request, FileBook kept, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var sandbox = new Uri($"{request.Scheme}://{request.Host}");
        var files = new List<UploadedFile>();
        foreach (var file in form.Files)
        {
            files.Add(await KeepAsync(file, kept, sandbox, cancellationToken));
        }

        return form["payload_json"].FirstOrDefault() is { } json
            ? Parse(System.Text.Encoding.UTF8.GetBytes(json), files)
            : (new RestBody(Json: null, files), null);
    }

    private static async Task<UploadedFile> KeepAsync(IFormFile file, FileBook kept, Uri sandbox, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        var stored = kept.Keep(file.FileName, file.ContentType, content.ToArray());
        return new UploadedFile(stored, AttachmentFiles.AddressOf(stored, sandbox));
    }

    private static (RestBody? Body, RestAnswer? Refusal) Parse(ReadOnlyMemory<byte> json, IReadOnlyList<UploadedFile> files)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return (new RestBody(document.RootElement.Clone(), files), null);
        }
        catch (JsonException)
        {
            return (null, ApiError.InvalidJson);
        }
    }

    private static RestAnswer WrongContentType()
    {
        var errors = new FormErrors();
        errors.Add([], "CONTENT_TYPE_INVALID",
            "Expected \"Content-Type\" header to be one of {'application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'}.");
        return errors.ToAnswer();
    }
}
