using System.Globalization;
using System.Text;
using PaperDigest.Digests;

namespace PaperDigest.Benchmarks.Loads;

/// <summary>Digests made up from chance with a fixed start: the same files on every machine. Ten papers of about a kilobyte each.</summary>
internal sealed class SyntheticDigests(int seed)
{
    public const int PapersPerDigest = 10;

    private const int SummaryCharacters = 650;
    private const int CommonWords = 3_000;

    private static readonly string[] Syllables =
    [
        "ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "xi", "zen", "tor", "lam", "pri", "qua", "dex", "for", "mer", "net", "gra",
    ];

    private static readonly string[] Joints = ["the", "of", "for", "with", "in", "and", "to", "by", "on", "from"];

    private readonly Random _chance = new(seed);
    private readonly string[] _common = MakeCommonWords(new Random(seed));
    private int _papers;

    /// <summary>A file that declares the categories.</summary>
    public static DigestFile Categories { get; } = DigestFile.FromText("categories.yml", "llm-training:\n  names: { en: Training }\nagents:\n  names: { en: Agents }\n");

    /// <summary>That many weeks of English digests, one after the other.</summary>
    public IEnumerable<DigestFile> Make(int count)
    {
        var week = new IsoWeek(1900, 1);
        for (var index = 0; index < count; index++, week = week.Next)
        {
            yield return MakeOne(week);
        }
    }

    /// <summary>One week's digest, with new papers.</summary>
    public DigestFile MakeOne(IsoWeek week)
    {
        var text = new StringBuilder($"---\nweek: {week}\nlanguage: en\ntitle: Papers of {week}\n---\nAn introduction.\n\n## Training {{#llm-training}}\n\n");
        for (var index = 0; index < PapersPerDigest; index++)
        {
            text.Append(index == PapersPerDigest / 2 ? "## Agents {#agents}\n\n" : "");
            AppendPaper(text);
        }

        return DigestFile.FromText($"{week}.en.md", text.ToString());
    }

    private void AppendPaper(StringBuilder text)
    {
        var name = NewWord();
        var number = _papers++;
        var id = $"{10 + (number / 99_999 % 20):D2}{1 + (number / 1_999_980 % 12):D2}.{(number % 99_999) + 1:D5}";
        text.Append(CultureInfo.InvariantCulture, $"### [{char.ToUpperInvariant(name[0])}{name[1..]}: {Words(6)}](https://arxiv.org/abs/{id})\n> {Words(18)}.\n\n");
        for (var start = text.Length; text.Length - start < SummaryCharacters;)
        {
            text.Append(Words(_chance.Next(8, 22))).Append(' ').Append(NewWord()).Append(_chance.Next(3) == 0 ? ".\n\n" : ".\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nLinks: [code](https://github.com/{name}/{NewWord()})\n\n");
    }

    /// <summary>Words as languages have them: few very common ones, many rare ones.</summary>
    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(index =>
        index % 3 == 2 ? Joints[_chance.Next(Joints.Length)] : _common[(int)(_chance.NextDouble() * _chance.NextDouble() * _common.Length)]));

    private string NewWord() => NewWord(_chance);

    private static string[] MakeCommonWords(Random chance) => [.. Enumerable.Range(0, CommonWords).Select(_ => NewWord(chance))];

    private static string NewWord(Random chance) => string.Concat(Enumerable.Range(0, chance.Next(2, 5)).Select(_ => Syllables[chance.Next(Syllables.Length)]));
}
