using Microsoft.AspNetCore.Http;

namespace PaperDigest.Sandbox.Gateway;

/// <summary>Where WebSockets come in: <c>/gateway?v=10&amp;encoding=json</c>.</summary>
internal sealed class GatewayEndpoint(GatewayHub hub)
{
    public async Task AcceptAsync(HttpContext context, CancellationToken stopping)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var query = context.Request.Query;
        int? refusal = query["v"].ToString() is not ("10" or "9") ? GatewayCloseCode.InvalidVersion
            : query["encoding"].ToString() is not ("json" or "") ? GatewayCloseCode.DecodeError
            : null;
        var connection = new GatewayConnection(socket, hub, compresses: query["compress"].ToString() is "zlib-stream");
        await connection.RunAsync(refusal, stopping);
    }
}
