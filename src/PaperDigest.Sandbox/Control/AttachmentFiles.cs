using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Control;

/// <summary>Hands out the files that came with messages, to be saved and never to be run.</summary>
internal static class AttachmentFiles
{
    private const string Root = "/attachments";

    /// <summary>Where a file is found, on a sandbox at this address.</summary>
    public static string AddressOf(StoredFile file, Uri sandbox) => new Uri(sandbox, $"{Root}/{file.Id}/{Uri.EscapeDataString(file.Name)}").AbsoluteUri;

    public static void Map(IEndpointRouteBuilder app, FileBook files) => app.MapGet(Root + "/{id}/{name}", async (HttpContext context, string id) =>
    {
        if (!Snowflake.TryParse(id, out var known) || files.Find(known) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentDisposition = new ContentDisposition(DispositionTypeNames.Attachment) { FileName = file.Name }.ToString();
        context.Response.ContentType = file.ContentType;
        await context.Response.Body.WriteAsync(file.Content, context.RequestAborted);
    });
}
