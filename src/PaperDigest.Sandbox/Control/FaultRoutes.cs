using PaperDigest.Sandbox.Faults;
using PaperDigest.Sandbox.Gateway;
using PaperDigest.Sandbox.Shapes;

namespace PaperDigest.Sandbox.Control;

/// <summary>The page plans misfortune, and reads the request log.</summary>
internal sealed class FaultRoutes(SandboxServer server)
{
    private const int LogPage = 200;

    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(2);

    public IEnumerable<ControlRoute> All =>
    [
        At("GET", "/faults", _ => ControlAnswer.Ok(WireFormat.ListOf(server.Faults.All.Select(ViewWriter.OfFault)))),
        At("POST", "/faults", Add),
        At("DELETE", "/faults/{id}", call => int.TryParse(call.FindText("id"), System.Globalization.CultureInfo.InvariantCulture, out var id)
            && server.Faults.Remove(id) ? ControlAnswer.NoContent : ControlAnswer.Missing("fault")),
        At("POST", "/gateway", call => Trouble(server.Gateway, call)),
        At("GET", "/log", ReadLog),
    ];

    private static ControlRoute At(string method, string path, Func<ControlCall, ControlAnswer> answer) =>
        new(method, path, call => Task.FromResult(answer(call)));

    private ControlAnswer Add(ControlCall call)
    {
        var duration = call.FindNumber("seconds") is >= 0 and <= 3600 and var seconds ? TimeSpan.FromSeconds(seconds) : Usual;
        if (FaultNames.Find(call.FindText("fault"), duration) is not { } fault)
        {
            return ControlAnswer.Problem("There is no such fault.");
        }

        var match = new RequestMatch { Method = call.FindText("method"), Route = call.FindText("route"), ChannelId = call.FindId("channelId") };
        var nth = (int)Math.Clamp(call.FindNumber("nth") ?? 1, 1, int.MaxValue);
        var times = (int)Math.Clamp(call.FindNumber("times") ?? 1, 1, int.MaxValue);
        return ControlAnswer.Ok(ViewWriter.OfFault(server.Faults.Add(match, fault, nth, times)));
    }

    private static ControlAnswer Trouble(GatewayHub gateway, ControlCall call)
    {
        switch (call.FindText("fault"))
        {
            case "reconnect":
                gateway.AskToReconnect();
                break;
            case "invalidate":
                gateway.Invalidate(isResumable: false);
                break;
            case "invalidateResumable":
                gateway.Invalidate(isResumable: true);
                break;
            case "drop":
                gateway.Drop();
                break;
            case "silence":
                gateway.IsSilent = true;
                break;
            case "speak":
                gateway.IsSilent = false;
                break;
            case "ignoreHeartbeats":
                gateway.AnswersHeartbeats = false;
                break;
            case "answerHeartbeats":
                gateway.AnswersHeartbeats = true;
                break;
            case "close" when call.FindNumber("code") is >= 1000 and <= 4999 and var code:
                gateway.Close((int)code);
                break;
            default:
                return ControlAnswer.Problem("There is no such trouble.");
        }

        return ControlAnswer.Done;
    }

    private ControlAnswer ReadLog(ControlCall call)
    {
        var after = long.TryParse(call.FindText("after"), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
        return ControlAnswer.Ok(WireFormat.ListOf(server.Log.All.Where(request => request.Number > after).TakeLast(LogPage).Select(ViewWriter.OfRequest)));
    }
}
