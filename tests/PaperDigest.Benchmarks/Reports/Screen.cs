using Spectre.Console;

namespace PaperDigest.Benchmarks.Reports;

/// <summary>Where whoever waits sees what is being measured: one live line on a terminal, a line a step elsewhere.</summary>
internal sealed class Screen(IAnsiConsole console)
{
    private StatusContext? _live;
    private string _title = "";

    /// <summary>On standard error, so that the report can be piped.</summary>
    public static Screen OnStandardError() => new(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }));

    /// <summary>Shows a title while something is measured.</summary>
    public async Task<T> ShowAsync<T>(string title, Func<Task<T>> measureAsync)
    {
        _title = title;
        if (!console.Profile.Capabilities.Interactive)
        {
            return await measureAsync();
        }

        return await console.Status().StartAsync(Markup.Escape(title), live =>
        {
            _live = live;
            return measureAsync();
        });
    }

    /// <summary>Says what is being done now.</summary>
    public void Say(string step)
    {
        if (_live is { } live)
        {
            live.Status = Markup.Escape($"{_title}: {step}");
        }
        else
        {
            console.WriteLine($"{_title}: {step}");
        }
    }
}
