using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;

namespace PaperDigest.Sandbox.Tests.Witness;

/// <summary>A bot on the published client in a process of its own: <c>witness.mjs</c>. It says what it saw, one JSON object a line.</summary>
internal sealed class WitnessBot : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Channel<JsonElement> _words = Channel.CreateUnbounded<JsonElement>();
    private readonly List<string> _problems = [];
    private readonly Lock _lock = new();

    private WitnessBot(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => AddProblem(line.Data);
    }

    /// <summary>What it could not make sense of, or was refused.</summary>
    public IReadOnlyList<string> Problems
    {
        get
        {
            lock (_lock)
            {
                return [.. _problems];
            }
        }
    }

    /// <summary>Starts it against a sandbox.</summary>
    public static WitnessBot Start(SandboxServer sandbox)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(WitnessFixture.Folder, "witness.mjs")])
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["WITNESS_API"] = new Uri(sandbox.PageUrl, "api").ToString(); // it adds the version itself
        start.Environment["WITNESS_TOKEN"] = sandbox.Token;
        var bot = new WitnessBot(new Process { StartInfo = start });
        bot._process.Start();
        bot._process.BeginOutputReadLine();
        bot._process.BeginErrorReadLine();
        return bot;
    }

    /// <summary>Reads on to the next word of a kind.</summary>
    public async Task<JsonElement> HearAsync(string happening, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var word in _words.Reader.ReadAllAsync(cancellationToken))
            {
                if (string.Equals(word.GetProperty("event").GetString(), happening, StringComparison.Ordinal))
                {
                    return word;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Said below, with what it said instead.
        }

        throw new InvalidOperationException($"The witness never said '{happening}'. Problems: {string.Join('\n', Problems)}");
    }

    /// <summary>Lets it leave: its input ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            _words.Writer.TryComplete();
            return;
        }

        var word = JsonElement.Parse(line);
        if (word.GetProperty("event").GetString() is "problem" or "refused")
        {
            AddProblem(line);
        }
        else
        {
            _words.Writer.TryWrite(word);
        }
    }

    private void AddProblem(string? line)
    {
        if (line is not null)
        {
            lock (_lock)
            {
                _problems.Add(line);
            }
        }
    }
}
