using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PaperDigest.Sandbox.Control;

/// <summary>Serves the page's files, which travel inside the program.</summary>
internal static class PageFiles
{
    private const string Prefix = "Page/";

    // Everything from here, nothing from elsewhere; styles and scripts only as files of their own.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".mjs"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".ico"] = "image/x-icon",
        [".woff2"] = "font/woff2",
    };

    public static void Map(IEndpointRouteBuilder app)
    {
        var assembly = typeof(PageFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            var path = name.Replace('\\', '/');
            if (!path.StartsWith(Prefix, StringComparison.Ordinal))
            {
                continue;
            }

            var file = path[Prefix.Length..];
            app.MapGet($"/{file}", context => SendAsync(context, assembly, name));
            if (string.Equals(file, "index.html", StringComparison.Ordinal))
            {
                app.MapGet("/", context => SendAsync(context, assembly, name));
            }
        }
    }

    private static async Task SendAsync(HttpContext context, Assembly assembly, string name)
    {
        await using var file = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} was there when the page was mapped.");
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        context.Response.ContentType = ContentTypes.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream");
        context.Response.ContentLength = file.Length;
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
