using System.CommandLine;

namespace PaperDigest.Sandbox.Playgrounds;

/// <summary>The program's command line: a playground with defaults for everything.</summary>
internal static class SandboxCommandLine
{
    /// <summary>Runs until Ctrl+C.</summary>
    /// <returns>0 when stopped, 1 when it could not start or the command line is wrong.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var port = new Option<int>("--port") { Description = "Loopback port of the page; if it is taken, a free one.", DefaultValueFactory = _ => 5080 };
        var digests = new Option<DirectoryInfo?>("--digests") { Description = "Folder of digests. Default: ./digests, else the ones that come along." };
        var data = new Option<FileInfo?>("--database") { Description = "Database file to keep. Default: a new one, deleted at the end." };
        var verbose = new Option<bool>("--verbose") { Description = "Show the bot's log." };
        var root = new RootCommand("PaperDigest's sandbox: a pretend Discord in your browser, with the whole bot beside it. No account, no token.")
        {
            port, digests, data, verbose,
        };
        root.SetAction((parsed, stop) => SandboxProgram.RunAsync(
            new SandboxArguments(parsed.GetValue(port), parsed.GetValue(digests)?.FullName, parsed.GetValue(data)?.FullName, parsed.GetValue(verbose)), stop));
        return await root.Parse(args).InvokeAsync(configuration: null, cancellationToken);
    }
}
