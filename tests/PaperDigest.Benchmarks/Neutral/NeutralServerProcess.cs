using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace PaperDigest.Benchmarks.Neutral;

/// <summary>The neutral server in its own process, and its reports.</summary>
internal sealed class NeutralServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private NeutralServerProcess(Process process, int port)
    {
        _process = process;
        Api = new Uri($"http://127.0.0.1:{port}/api/v10");
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/measure/"), Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>What to give a subject as Discord's API.</summary>
    public Uri Api { get; }

    /// <summary>Starts one with these limits, and with servers enough for so many channels.</summary>
    public static async Task<NeutralServerProcess> StartAsync(LimitMode mode, int channels, CancellationToken cancellationToken)
    {
        var guilds = (int)Math.Ceiling(channels / (double)Words.ChannelsPerGuild);
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(
                Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
                [typeof(NeutralServerProcess).Assembly.Location, HiddenVerbs.Serve, mode.ToString(), guilds.ToString(CultureInfo.InvariantCulture)])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            },
        };
        process.Start();
        var port = await process.StandardOutput.ReadLineAsync(cancellationToken);
        return new NeutralServerProcess(process, int.Parse(port ?? "", CultureInfo.InvariantCulture));
    }

    /// <summary>Waits until a bot is logged in and knows its servers: a reading of <see cref="Stopwatch"/>, which all processes of a machine share.</summary>
    public Task<long> ReadyAtAsync(CancellationToken cancellationToken) => _http.GetFromJsonAsync<long>("ready", cancellationToken);

    /// <summary>What it saw since it was last asked.</summary>
    public async Task<ServerCounts> TakeCountsAsync(CancellationToken cancellationToken) => Sure(await _http.GetFromJsonAsync<ServerCounts>("counts", cancellationToken));

    /// <summary>How many messages it has taken so far.</summary>
    public Task<int> LookAtMessagesAsync(CancellationToken cancellationToken) => _http.GetFromJsonAsync<int>("messages", cancellationToken);

    /// <summary>Has commands answered, about one paper after the other.</summary>
    public async Task<AskTiming> AskAsync(int count, int atOnce, QueryKind kind, CancellationToken cancellationToken) =>
        Sure(await _http.GetFromJsonAsync<AskTiming>($"ask?count={count}&atOnce={atOnce}&kind={kind}", cancellationToken));

    /// <summary>Sends events that want no answer, until they are read.</summary>
    public async Task PourAsync(int count, CancellationToken cancellationToken) => 
        (await _http.GetAsync(new Uri($"pour?count={count}", UriKind.Relative), cancellationToken)).EnsureSuccessStatusCode();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static T Sure<T>(T? value) => value ?? throw new InvalidOperationException("The neutral server answered nothing.");
}
