using System.Diagnostics.Metrics;

namespace PaperDigest.Sandbox.Logs;

/// <summary>Counts the requests this process has under way to one port, from before they are written until their answer's headers are read.</summary>
/// <remarks>
/// A bot in the same process may not have come to its socket when the server looks idle. The figure is .NET's own:
/// https://learn.microsoft.com/dotnet/core/diagnostics/built-in-metrics-system-net#metric-httpclientactive_requests. Thread-safe.
/// </remarks>
internal sealed class OutgoingRequests : IDisposable
{
    private readonly MeterListener _listener;
    private long _underWay;

    public OutgoingRequests(int port)
    {
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument is { Meter.Name: "System.Net.Http", Name: "http.client.active_requests" })
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _listener.SetMeasurementEventCallback<long>((_, change, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "server.port", Value: int at } && at == port)
                {
                    Interlocked.Add(ref _underWay, change);
                }
            }
        });
        _listener.Start();
    }

    /// <summary>Whether some have no answer yet.</summary>
    public bool AreUnderWay => Interlocked.Read(ref _underWay) > 0;

    public void Dispose() => _listener.Dispose();
}
