using System.Globalization;
using System.Text;
using PaperDigest.Digests;

namespace PaperDigest.Proofs.Tests.PowerCuts;

/// <summary>Three weeks of digest files, of two, one and two messages, that come out one after the other.</summary>
internal sealed class WeekFiles(string folder, IsoWeek newest)
{
    private static readonly int[] Papers = [44, 10, 44];

    private int _published;

    public static int Count => Papers.Length;

    /// <summary>The oldest week, which comes out first.</summary>
    public IsoWeek First => WeekOf(0);

    /// <summary>The names of all papers: each is found nowhere else.</summary>
    public IEnumerable<string> Names => Enumerable.Range(0, Count).SelectMany(week => Enumerable.Range(0, Papers[week]).Select(number => Name(week, number)));

    /// <summary>Puts the next digest into the folder in one step, as careful editors do.</summary>
    public void Publish()
    {
        if (_published == Count)
        {
            return;
        }

        var week = WeekOf(_published);
        var draft = Path.GetTempFileName();
        File.WriteAllText(draft, Text(week, _published));
        File.Move(draft, Path.Combine(folder, $"{week}.en.md"));
        _published++;
    }

    private static string Text(IsoWeek week, int index)
    {
        var text = new StringBuilder($"---\nweek: {week}\nlanguage: en\ntitle: Papers of {week}\n---\n\n## Training {{#training}}\n");
        for (var number = 0; number < Papers[index]; number++)
        {
            var name = Name(index, number);
            text.Append(CultureInfo.InvariantCulture, $"\n### [{name}](https://example.org/{week}/{number})\n> It says in two lines what {name} is about, so that a week of many papers needs more than one message of Discord's.\n\nA summary.\n");
        }

        return text.ToString();
    }

    private static string Name(int week, int number) => string.Create(CultureInfo.InvariantCulture, $"Paper number {number:D2} of the {week}th.");

    private IsoWeek WeekOf(int index) => IsoWeek.Containing(newest.FirstDay.AddDays(7 * (index + 1 - Count)));
}
