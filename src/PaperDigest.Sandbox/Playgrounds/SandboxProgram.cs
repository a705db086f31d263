using PaperDigest.Digests;
using PaperDigest.Sandbox.Clocks;
using Spectre.Console;

namespace PaperDigest.Sandbox.Playgrounds;

/// <summary>The program: starts a playground, says where it is, and keeps it until it is stopped.</summary>
internal static class SandboxProgram
{
    // Friday ten o'clock in Shanghai: a working day on which the week's digest is written, and Monday's slot is still to come.
    private static readonly TimeSpan FridayMorning = new(4, 2, 0, 0);

    /// <inheritdoc cref="SandboxCommandLine.RunAsync"/>
    public static async Task<int> RunAsync(SandboxArguments arguments, CancellationToken cancellationToken)
    {
        var digests = arguments.Digests ?? FindDigests();
        var scratch = Directory.CreateTempSubdirectory("paperdigest-");
        try
        {
            var clock = new HandSetClock(StartOf(digests));
            await using var pump = new ClockPump(clock, TimeProvider.System);
            await using var playground = await StartAsync(arguments, digests, scratch, clock, pump, cancellationToken);
            Greet(playground, clock);
            await UntilStoppedAsync(cancellationToken);
            return 0;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static async Task<Playground> StartAsync(
        SandboxArguments arguments, string digests, DirectoryInfo scratch, HandSetClock clock, ClockPump pump, CancellationToken cancellationToken)
    {
        PlaygroundOptions OptionsOn(int port) => new()
        {
            Sandbox = SandboxOptions.WithClock(pump, port),
            Digests = digests,
            Database = arguments.Database ?? Path.Combine(scratch.FullName, "paperdigest.db"),
            LogsToConsole = arguments.IsVerbose,
        };

        try
        {
            return await Playground.StartAsync(OptionsOn(arguments.Port), clock, cancellationToken);
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return await Playground.StartAsync(OptionsOn(port: 0), clock, cancellationToken);
        }
    }

    private static string FindDigests()
    {
        var here = Path.GetFullPath("digests");
        return Directory.Exists(here) ? here : Path.Combine(AppContext.BaseDirectory, "digests");
    }

    /// <summary>The Friday of the newest digest's week, so that its first slot is still to come.</summary>
    private static DateTimeOffset StartOf(string digests)
    {
        var files = Directory.Exists(digests) ? Directory.EnumerateFiles(digests, "*.md") : [];
        var weeks = files.Select(Path.GetFileName).Where(name => name?.Length > 8)
            .Select(name => IsoWeek.TryParse(name![..8], out var week) ? week : (IsoWeek?)null) // the filter before leaves no nulls
            .OfType<IsoWeek>().ToList();
        return weeks.Count > 0
            ? new DateTimeOffset(weeks.Max().FirstDay.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) + FridayMorning
            : TimeProvider.System.GetUtcNow();
    }

    private static void Greet(Playground playground, HandSetClock clock)
    {
        var address = playground.Server.PageUrl.ToString().TrimEnd('/');
        AnsiConsole.Write(new Markup($"""

              [bold]PaperDigest sandbox[/]  a pretend Discord, with the whole bot beside it

              Open   [bold blue]{address}[/]

              Try    [green]/paper mora[/]                  a summary, in English or 中文
                     [green]/feed add channel:#papers[/]    then press Next slot: Monday 09:00
              Clock  {clock.GetUtcNow():ddd yyyy-MM-dd HH:mm} UTC, yours to move
              Stop   Ctrl+C


            """));
    }

    private static async Task UntilStoppedAsync(CancellationToken cancellationToken)
    {
        var stopped = new TaskCompletionSource();
        await using var registration = cancellationToken.Register(stopped.SetResult);
        await stopped.Task;
    }
}
