using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PaperDigest.Bot.Digests;

/// <summary>Keeps the shelf like the folder: looks when the host starts, when the folder tells of a change, and every now and then.</summary>
internal sealed partial class DigestFolder(DigestLoader loader, IOptions<DigestOptions> options, TimeProvider time, ILogger<DigestFolder> logger) : BackgroundService
{
    /// <summary>Editors write in bursts (a new file, a rename, the time stamp): a look waits until it has been quiet so long.</summary>
    private static readonly TimeSpan QuietTime = TimeSpan.FromMilliseconds(250);

    /// <summary>A folder that is never quiet is looked at all the same.</summary>
    private const int MaxQuietTimes = 20;

    private readonly Channel<bool> _reasons = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private FileSystemWatcher? _watcher;
    private bool _isWatchFailureTold;

    /// <summary>Reads everything before the services behind it start: no command meets an empty shelf.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        Watch();
        await loader.LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _watcher?.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var poll = time.CreateTimer(_ => _reasons.Writer.TryWrite(true), null, options.Value.PollInterval, options.Value.PollInterval);
        try
        {
            while (await _reasons.Reader.WaitToReadAsync(stoppingToken))
            {
                await TurnAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops: nothing is left to do.
        }
    }

    private async Task TurnAsync(CancellationToken cancellationToken)
    {
        for (var times = 0; times < MaxQuietTimes && _reasons.Reader.TryRead(out _); times++)
        {
            await Task.Delay(QuietTime, time, cancellationToken);
        }

        try
        {
            Watch();
            await loader.LookAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogTurnFailed(exception);
        }
    }

    /// <summary>Asks the system for events, again if it stopped giving them. Without them there is the poll.</summary>
    private void Watch()
    {
        if (!Directory.Exists(loader.Folder))
        {
            DropWatcher();
            return;
        }

        if (_watcher is not null)
        {
            return;
        }

        try
        {
            _watcher = new FileSystemWatcher(loader.Folder) { IncludeSubdirectories = true };
            _watcher.Changed += (_, _) => _reasons.Writer.TryWrite(true);
            _watcher.Created += (_, _) => _reasons.Writer.TryWrite(true);
            _watcher.Deleted += (_, _) => _reasons.Writer.TryWrite(true);
            _watcher.Renamed += (_, _) => _reasons.Writer.TryWrite(true);
            _watcher.Error += (_, _) => WatchAnew();
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or PlatformNotSupportedException)
        {
            DropWatcher();
            TellWatchFailure(exception);
        }
    }

    /// <summary>The folder went away, or events were lost.</summary>
    private void WatchAnew()
    {
        DropWatcher();
        _reasons.Writer.TryWrite(true);
    }

    private void DropWatcher() => Interlocked.Exchange(ref _watcher, null)?.Dispose();

    private void TellWatchFailure(Exception exception)
    {
        if (!_isWatchFailureTold)
        {
            _isWatchFailureTold = true;
            LogNotWatched(options.Value.PollInterval.TotalSeconds, exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The system gives no events for the digest folder; it is looked through every {Seconds} s")]
    private partial void LogNotWatched(double seconds, Exception exception);

    [LoggerMessage(LogLevel.Error, "A look at the digest folder failed; the next one follows")]
    private partial void LogTurnFailed(Exception exception);
}
