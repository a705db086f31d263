using System.Diagnostics;
using PaperDigest.Benchmarks.Neutral;
using PaperDigest.Benchmarks.Peers;

namespace PaperDigest.Benchmarks.Clients;

/// <summary>One subject logged in to one neutral server, both fresh.</summary>
internal sealed class Session : IAsyncDisposable
{
    private Session(NeutralServerProcess server, SubjectProcess subject, TimeSpan start)
    {
        Server = server;
        Subject = subject;
        Start = start;
    }

    public NeutralServerProcess Server { get; }

    public SubjectProcess Subject { get; }

    /// <summary>From the start of the process to a session that knows its servers.</summary>
    public TimeSpan Start { get; }

    public static async Task<Session> OpenAsync(Subject subject, LimitMode mode, int channels, CancellationToken cancellationToken)
    {
        var server = await NeutralServerProcess.StartAsync(mode, channels, cancellationToken);
        var process = SubjectProcess.Start(subject, server.Api, mode == LimitMode.Off ? Assignment.Unlimited : Assignment.Usual);
        var ready = await server.ReadyAtAsync(cancellationToken);
        return new Session(server, process, Stopwatch.GetElapsedTime(process.StartedAt, ready));
    }

    public async ValueTask DisposeAsync()
    {
        await Subject.DisposeAsync();
        await Server.DisposeAsync();
    }
}
