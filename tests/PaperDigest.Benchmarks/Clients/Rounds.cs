using PaperDigest.Benchmarks.Peers;
using PaperDigest.Benchmarks.Reports;

namespace PaperDigest.Benchmarks.Clients;

/// <summary>Measures subjects in turn, again and again, so that whatever else the machine does meets them all alike.</summary>
internal static class Rounds
{
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<T>>> RunAsync<T>(
        IReadOnlyList<Subject> subjects, int runs, Screen screen, Func<Subject, Task<T>> measureAsync)
    {
        var found = subjects.ToDictionary(subject => subject.Name, _ => new List<T>(), StringComparer.Ordinal);
        for (var run = 1; run <= runs; run++)
        {
            foreach (var subject in subjects)
            {
                screen.Say($"run {run} of {runs}, {subject.Name}");
                found[subject.Name].Add(await measureAsync(subject));
            }
        }

        return found.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<T>)pair.Value, StringComparer.Ordinal);
    }
}
