using System.Globalization;
using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Sandbox.Control;

/// <summary>The page reads and moves the clock.</summary>
internal sealed class ClockRoutes(SandboxServer server, ClockPump? pump)
{
    private const string NextSlot = "next";

    private const string Fixed = "This sandbox runs on real time; its clock cannot be moved.";

    private static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    public IEnumerable<ControlRoute> All =>
    [
        new("GET", "/clock", _ => Task.FromResult(ControlAnswer.Ok(Describe()))),
        new("POST", "/clock/advance", AdvanceAsync),
        new("POST", "/clock/speed", call => Task.FromResult(SetSpeed(call))),
    ];

    public JsonObject Describe() => new()
    {
        ["now"] = ViewWriter.Moment(Now),
        ["speed"] = pump?.Speed ?? 1,
        ["canMove"] = pump is not null,
    };

    private DateTimeOffset Now => server.World.Time.GetUtcNow();

    private async Task<ControlAnswer> AdvanceAsync(ControlCall call)
    {
        if (pump is null)
        {
            return ControlAnswer.Problem(Fixed);
        }

        var isToSlot = string.Equals(call.FindText("to"), NextSlot, StringComparison.Ordinal);
        var goal = isToSlot ? await server.FindNextSlotAsync(call.Cancellation) - Now : FindStep(call);
        if (isToSlot && goal is null)
        {
            return ControlAnswer.Problem("Nothing is due: set up a feed or a subscription first.");
        }

        if (goal is not { } step || step < TimeSpan.Zero || step > Furthest)
        {
            return ControlAnswer.Problem("The clock moves forward only, by at most a year: give seconds, or a moment to go to.");
        }

        await pump.MoveAsync(step, call.Cancellation);
        return ControlAnswer.Ok(Describe());
    }

    private TimeSpan? FindStep(ControlCall call)
    {
        if (call.FindNumber("seconds") is { } seconds)
        {
            return Math.Abs(seconds) <= Furthest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
        }

        return DateTimeOffset.TryParse(call.FindText("to"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment - Now
            : null;
    }

    private ControlAnswer SetSpeed(ControlCall call)
    {
        if (pump is null)
        {
            return ControlAnswer.Problem(Fixed);
        }

        if (call.FindNumber("speed") is not (>= 0 and <= 3600 and var speed))
        {
            return ControlAnswer.Problem("The speed is between 0 (paused) and 3600.");
        }

        pump.Speed = speed;
        return ControlAnswer.Ok(Describe());
    }
}
