using System.Collections.Concurrent;
using System.Diagnostics;
using PaperDigest.Journeys.Tests.Doors;

namespace PaperDigest.Journeys.Tests.Journeys;

/// <summary>The real program in a process of its own, set up by environment variables alone. It is killed at the end, whatever happened.</summary>
internal sealed class BotProgram : IAsyncDisposable
{
    private static readonly string[] OurSections = [$"{DoorUnderTest.Door.Section}__", "Digests__", "Storage__", "Logging__"];

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private BotProgram(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    /// <summary>Its number on this machine.</summary>
    public int Id => _process.Id;

    /// <summary>All it wrote so far, to either stream.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>Starts it.</summary>
    /// <param name="folder">Where it works, and its home.</param>
    /// <param name="settings">Environment variables; none of the bot's own is inherited.</param>
    /// <param name="arguments">Its command line.</param>
    public static BotProgram Start(string folder, IReadOnlyDictionary<string, string> settings, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, $"{DoorUnderTest.Door.Program}.dll") },
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in start.Environment.Keys.Where(IsOurs).ToList())
        {
            start.Environment.Remove(name);
        }

        // A developer's user secrets lie below the home folder; on Windows, below the other.
        start.Environment["HOME"] = start.Environment["APPDATA"] = folder;
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var program = new BotProgram(new Process { StartInfo = start });
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Whether it still runs.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>Waits until it has ended by itself and said all it had to say.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Ends it as a power cut does: SIGKILL.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
        {
            await KillAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private static bool IsOurs(string name) => OurSections.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
        }
    }
}
