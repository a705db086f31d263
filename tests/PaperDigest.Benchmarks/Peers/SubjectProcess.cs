using System.Diagnostics;
using System.Threading.Channels;

namespace PaperDigest.Benchmarks.Peers;

/// <summary>A subject at work. Its cost is read from the operating system, the same way for everybody.</summary>
internal sealed class SubjectProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _scratch;
    private readonly Channel<string> _answers = Channel.CreateUnbounded<string>();

    private SubjectProcess(Process process, DirectoryInfo scratch)
    {
        _process = process;
        _scratch = scratch;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
    }

    /// <summary>When it was started: a reading of <see cref="Stopwatch"/>.</summary>
    public long StartedAt { get; private init; }

    /// <summary>Processor time spent since its start.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory now.</summary>
    public long MemoryBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The most there ever was.</summary>
    public long PeakMemoryBytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    public static SubjectProcess Start(Subject subject, Uri api, int requestsPerSecond)
    {
        var scratch = Directory.CreateTempSubdirectory("benchmark-");
        var process = new Process { StartInfo = subject.Start(new Assignment(api, requestsPerSecond, scratch.FullName)) };
        var subjectProcess = new SubjectProcess(process, scratch) { StartedAt = Stopwatch.GetTimestamp() };
        process.Start();
        process.BeginOutputReadLine();
        return subjectProcess;
    }

    /// <summary>Tells it to do something, and waits for its one line of answer.</summary>
    public async Task<string> TellAsync(string order, CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync(order.AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        return await _answers.Reader.ReadAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _scratch.Delete(recursive: true);
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            _answers.Writer.TryWrite(line);
        }
        else
        {
            _answers.Writer.TryComplete(new InvalidOperationException("The subject ended."));
        }
    }
}
