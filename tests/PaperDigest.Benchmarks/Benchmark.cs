using System.CommandLine;
using PaperDigest.Benchmarks.Reports;

namespace PaperDigest.Benchmarks;

/// <summary>Something that is measured: a verb of its own, and a section of what <c>all</c> reports.</summary>
internal abstract class Benchmark(string name, string description)
{
    /// <summary>The verb.</summary>
    public string Name { get; } = name;

    /// <summary>The verb's options for <c>all</c>, which has some ten minutes for everything.</summary>
    public virtual string ArgumentsInAll => "";

    /// <summary>The verb's own options.</summary>
    protected virtual IReadOnlyList<Option> Options => [];

    /// <summary>The verb with its help; it measures and prints its section.</summary>
    public Command CreateCommand(Screen screen)
    {
        var command = new Command(Name, description);
        foreach (var option in Options)
        {
            command.Options.Add(option);
        }

        command.SetAction(async (chosen, stop) =>
        {
            var section = await screen.ShowAsync(Name, () => MeasureAsync(chosen, screen, stop));
            await chosen.InvocationConfiguration.Output.WriteAsync(MarkdownReport.Write([section]));
            return section.Bars.All(bar => bar.IsMet) ? ExitCodes.Met : ExitCodes.Missed;
        });
        return command;
    }

    /// <summary>Measures what the options ask for.</summary>
    public abstract Task<Section> MeasureAsync(ParseResult chosen, Screen screen, CancellationToken cancellationToken);
}
