using System.Diagnostics;
using PaperDigest.Benchmarks.Reports;

namespace PaperDigest.Benchmarks.Peers;

/// <summary>Puts discord.js beside its peer's script, below the build's output, in the version of the tests' lock file.</summary>
internal static class DiscordJsInstallation
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Peers");

    /// <exception cref="InvalidOperationException">npm could not install it.</exception>
    public static async Task EnsureAsync(Screen screen, CancellationToken cancellationToken)
    {
        // npm writes this file last.
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            return;
        }

        screen.Say("installing discord.js");
        using var npm = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!; // it was started by name, so there is a process
        await npm.StandardOutput.ReadToEndAsync(cancellationToken);
        await npm.WaitForExitAsync(cancellationToken);
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException("discord.js could not be installed: the peers need Node.js 18 or newer with npm, and npm's registry.");
        }
    }
}
