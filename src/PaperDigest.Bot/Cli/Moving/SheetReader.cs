using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using PaperDigest.Delivery;

namespace PaperDigest.Bot.Cli.Moving;

/// <summary>Reads exported subscriptions back, line by line; every mistake is told with its place.</summary>
/// <param name="complete">Makes a subscription of a line: what the columns do not hold is given here.</param>
internal sealed class SheetReader(Func<SheetLine, Subscription> complete)
{
    private readonly List<SheetProblem> _problems = [];
    private readonly List<Subscription> _read = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <summary>All subscriptions, or all problems.</summary>
    public async Task<(ImmutableArray<Subscription> Subscriptions, ImmutableArray<SheetProblem> Problems)> ReadAsync(TextReader source, CancellationToken cancellationToken)
    {
        var isBroken = false;
        var options = new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            AllowLineBreaksInQuotes = false,
            TrackLineNumbers = true,
            OnMalformedRecord = _ => isBroken = true,
        };
        await using var csv = CsvReader.Create(source, options, leaveOpen: true);
        if (!await csv.ReadAsync(cancellationToken))
        {
            return ([], [new SheetProblem(1, 1, $"The file is empty. Its first line must be: {string.Join(',', Sheet.Header)}")]);
        }

        CheckHeader(csv.Current.ToArray());
        for (isBroken = false; await csv.ReadAsync(cancellationToken); isBroken = false)
        {
            ReadLine(new SheetLine((int)csv.LineNumber, csv.Current.ToString(), [.. csv.Current.ToArray()]), isBroken);
        }

        return _problems.Count > 0 ? ([], [.. _problems]) : ([.. _read], []);
    }

    private void CheckHeader(string[] fields)
    {
        if (!fields.Select((field, index) => index == 0 ? field.TrimStart('\uFEFF') : field).SequenceEqual(Sheet.Header, StringComparer.Ordinal))
        {
            _problems.Add(new SheetProblem(1, 1, $"The first line must be: {string.Join(',', Sheet.Header)}"));
        }
    }

    private void ReadLine(SheetLine line, bool isBroken)
    {
        if (isBroken || line.Fields.Length != Sheet.Header.Length)
        {
            _problems.Add(new SheetProblem(line.Number, 1, isBroken
                ? "A quotation mark stands where none may, or one is missing. Write a field with quotes or commas as \"…\", and a quote in it as \"\"."
                : string.Create(CultureInfo.InvariantCulture, $"There are {line.Fields.Length} fields, and there must be {Sheet.Header.Length}.")));
            return;
        }

        var problems = line.Check().ToList();
        if (problems.Count > 0)
        {
            _problems.AddRange(problems);
            return;
        }

        var subscription = complete(line);
        if (!_lines.TryAdd(string.Join('\n', SheetWriter.Fields(subscription)), line.Number))
        {
            var earlier = _lines[string.Join('\n', SheetWriter.Fields(subscription))];
            _problems.Add(new SheetProblem(line.Number, 1, string.Create(CultureInfo.InvariantCulture, $"This is the same subscription as in line {earlier}. Leave one of them out.")));
            return;
        }

        _read.Add(subscription);
    }
}
