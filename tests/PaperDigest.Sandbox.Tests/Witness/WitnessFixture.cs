using System.ComponentModel;
using System.Diagnostics;

namespace PaperDigest.Sandbox.Tests.Witness;

/// <summary>The published JavaScript client, installed once beside the test program; absent where Node.js or the package is out of reach.</summary>
public sealed class WitnessFixture : IAsyncLifetime
{
    private const string RequireVariable = "PAPERDIGEST_REQUIRE_WITNESS";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private string? _absence;

    internal static string Folder => Path.Combine(AppContext.BaseDirectory, "Witness");

    // npm writes this file last.
    private static bool IsInstalled
    {
        get
        {
            var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
            return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));
        }
    }

    public async ValueTask InitializeAsync()
    {
        _absence = await FindProblemAsync("node", "--version");
        if (_absence is null && !IsInstalled)
        {
            _absence = await FindProblemAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Skips the test, or fails it where the witness is required, if there is none.</summary>
    internal void Require()
    {
        if (_absence is not null && Environment.GetEnvironmentVariable(RequireVariable) is "1")
        {
            Assert.Fail($"{RequireVariable}=1, but: {_absence}");
        }

        Assert.SkipWhen(_absence is not null, _absence ?? "");
    }

    /// <summary>Runs a program beside the witness; null if that went well.</summary>
    private static async Task<string?> FindProblemAsync(string program, params string[] arguments)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!; // it was started by name, so there is a process
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = await process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0 ? null : $"{program} {string.Join(' ', arguments)}: {await output}{error}";
        }
        catch (Win32Exception exception)
        {
            return $"There is no {program} here: {exception.Message}";
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return $"{program} did not end within {Patience}.";
        }
    }
}
