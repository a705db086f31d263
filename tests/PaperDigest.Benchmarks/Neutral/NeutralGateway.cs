using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using PaperDigest.Benchmarks.Reports;

namespace PaperDigest.Benchmarks.Neutral;

/// <summary>The neutral server's gateway: one session, and what is sent down it to be measured.</summary>
internal sealed class NeutralGateway(int guilds, Func<int> port) : IDisposable
{
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentDictionary<ulong, TaskCompletionSource<long>> _waiting = new();
    private readonly TaskCompletionSource<long> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _beat = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebSocket? _socket;
    private long _sequence;
    private long _asked;

    /// <summary>When the session stood, with all its servers told: a reading of <see cref="Stopwatch"/>.</summary>
    public Task<long> ReadyAt => _ready.Task;

    /// <summary>Serves one connection to its end.</summary>
    public async Task ServeAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        _socket = socket;
        await SendAsync(Words.Hello(), cancellationToken);
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (socket.State == WebSocketState.Open)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            length += part.Count;
            if (part.EndOfMessage)
            {
                await HearAsync(buffer.AsMemory(0, length), cancellationToken);
                length = 0;
            }
        }
    }

    /// <summary>An interaction was answered, now.</summary>
    public void Answered(ulong id)
    {
        if (_waiting.TryRemove(id, out var waiting))
        {
            waiting.TrySetResult(Stopwatch.GetTimestamp());
        }
    }

    /// <summary>Has commands answered, so many at once.</summary>
    public async Task<AskTiming> AskAsync(int count, int atOnce, QueryKind kind, CancellationToken cancellationToken)
    {
        var times = new ConcurrentBag<double>();
        var left = count;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                if (await FindAnswerTimeAsync(kind, cancellationToken) is { } time)
                {
                    times.Add(time.TotalMilliseconds);
                }
            }
        }));
        var seconds = watch.Elapsed.TotalSeconds;
        return times.IsEmpty
            ? new AskTiming(0, count, 0, 0, 0)
            : new AskTiming(times.Count, count - times.Count, times.Count / seconds, Figures.Median(times), Figures.Percentile(times, 0.99));
    }

    /// <summary>Sends events that ask for nothing, and waits until the bot has read past them.</summary>
    public async Task PourAsync(int count, CancellationToken cancellationToken)
    {
        _beat = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var channels = guilds * Words.ChannelsPerGuild;
        for (var index = 0; index < count; index++)
        {
            await SendAsync(Words.ChannelUpdate(index % channels, index, ++_sequence), cancellationToken);
        }

        // A bot beats at once when it is asked to, so its beat comes after it read everything before.
        await SendAsync(Words.HeartbeatRequest(), cancellationToken);
        await _beat.Task.WaitAsync(cancellationToken);
    }

    public void Dispose() => _writing.Dispose();

    private async Task<TimeSpan?> FindAnswerTimeAsync(QueryKind kind, CancellationToken cancellationToken)
    {
        var id = Words.NextId();
        var waiting = _waiting[id] = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        var frame = Words.Command(id, Queries.At(Interlocked.Increment(ref _asked), kind), Interlocked.Increment(ref _sequence));
        var sent = Stopwatch.GetTimestamp();
        await SendAsync(frame, cancellationToken);
        try
        {
            return Stopwatch.GetElapsedTime(sent, await waiting.Task.WaitAsync(AnswerPatience, TimeProvider.System, cancellationToken));
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private async Task HearAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        using var words = JsonDocument.Parse(frame);
        switch (words.RootElement.GetProperty("op").GetInt32())
        {
            case 1:
                _beat.TrySetResult();
                await SendAsync(Words.HeartbeatAnswer(), cancellationToken);
                break;
            case 2:
                await WelcomeAsync(cancellationToken);
                break;
        }
    }

    private async Task WelcomeAsync(CancellationToken cancellationToken)
    {
        await SendAsync(Words.Ready(port(), guilds, ++_sequence), cancellationToken);
        for (var index = 0; index < guilds; index++)
        {
            await SendAsync(Words.Guild(index, ++_sequence), cancellationToken);
        }

        _ready.TrySetResult(Stopwatch.GetTimestamp());
    }

    private async Task SendAsync(string text, CancellationToken cancellationToken)
    {
        var socket = _socket ?? throw new InvalidOperationException("No bot is connected.");
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        await _writing.WaitAsync(cancellationToken);
        try
        {
            var length = Encoding.UTF8.GetBytes(text, bytes);
            await socket.SendAsync(bytes.AsMemory(0, length), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _writing.Release();
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
