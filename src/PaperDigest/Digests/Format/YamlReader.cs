using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PaperDigest.Digests.Format;

/// <summary>YAML text to values with places. It reads YamlDotNet's events, so that nothing is built that was not asked for:
/// no aliases, no types by tag, no depth without end.</summary>
internal sealed class YamlReader
{
    private readonly Parser _parser;
    private readonly ProblemLog _log;
    private readonly int _linesBefore;

    private YamlReader(string yaml, int linesBefore, ProblemLog log)
    {
        _parser = new Parser(new Scanner(new StringReader(yaml)));
        _linesBefore = linesBefore;
        _log = log;
    }

    /// <summary>The one mapping a text holds, or null after saying why there is none; an empty text is an empty mapping.</summary>
    /// <param name="yaml">The text alone.</param>
    /// <param name="linesBefore">How many lines of the file stand before it.</param>
    /// <param name="log">Takes what is wrong.</param>
    public static YamlValue.Mapping? TryReadMapping(string yaml, int linesBefore, ProblemLog log)
    {
        try
        {
            return new YamlReader(yaml, linesBefore, log).TryReadRoot();
        }
        catch (YamlException exception)
        {
            var place = new TextPlace((int)Math.Max(exception.Start.Line, 1) + linesBefore, (int)Math.Max(exception.Start.Column, 1));
            log.Add(ProblemKinds.YamlInvalid, place, $"This is not YAML: {OneLine(exception.Message)} Values that begin with a sign or hold ': ' need quotes.");
            return null;
        }
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd('.') + ".";

    private YamlValue.Mapping? TryReadRoot()
    {
        var empty = new YamlValue.Mapping(new TextPlace(_linesBefore + 1, 1), []);
        while (MoveNext())
        {
            switch (_parser.Current)
            {
                case StreamStart or DocumentStart:
                    continue;
                case StreamEnd or DocumentEnd:
                    return empty;
                default:
                    return TryMapping(TryReadValue(depth: 1));
            }
        }

        return empty;
    }

    private YamlValue.Mapping? TryMapping(YamlValue? root)
    {
        if (root is YamlValue.Scalar or YamlValue.List)
        {
            _log.Add(ProblemKinds.WrongShape, root.Place, "Here must be lines of 'key: value'.");
        }

        return root as YamlValue.Mapping;
    }

    /// <summary>Null only where reading cannot go on.</summary>
    private YamlValue? TryReadValue(int depth)
    {
        var place = PlaceOf(_parser.Current!); // callers stand on an event
        switch (_parser.Current)
        {
            case Scalar scalar:
                return new YamlValue.Scalar(place, scalar.Value);
            case AnchorAlias alias:
                _log.Add(ProblemKinds.YamlAlias, place, $"The alias *{alias.Value} is refused. Write the value out.");
                return new YamlValue.Refused(place);
            case MappingStart or SequenceStart when depth > FormatLimits.MaxYamlDepth:
                _log.Add(ProblemKinds.YamlTooDeep, place, "This is nested too deeply. See the format's example for the few levels there are.");
                return null;
            case MappingStart:
                return TryReadEntries(place, depth);
            case SequenceStart:
                return TrySkipList(place, depth);
            default:
                // YamlDotNet 16.3.0 ends a mapping after a key without value for some broken texts.
                throw new YamlException(_parser.Current!.Start, _parser.Current.End, "A value is missing here"); // as above
        }
    }

    private YamlValue.Mapping? TryReadEntries(TextPlace place, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new Dictionary<string, TextPlace>(StringComparer.Ordinal);
        while (MoveNext() && _parser.Current is not MappingEnd)
        {
            if (TryReadValue(depth + 1) is not { } key || !MoveNext() || TryReadValue(depth + 1) is not { } value)
            {
                return null;
            }

            if (key is not YamlValue.Scalar scalar)
            {
                _log.Add(ProblemKinds.WrongShape, key.Place, "A key must be a word.");
            }
            else if (keys.TryAdd(scalar.Text, key.Place))
            {
                entries.Add(new YamlEntry(scalar.Text, key.Place, value));
            }
            else
            {
                _log.Add(ProblemKinds.KeyTwice, key.Place, $"'{scalar.Text}' stands twice, first in line {keys[scalar.Text].Line}. Keep one.");
            }
        }

        return new YamlValue.Mapping(place, entries.ToImmutable());
    }

    private YamlValue.List? TrySkipList(TextPlace place, int depth)
    {
        while (MoveNext() && _parser.Current is not SequenceEnd)
        {
            if (TryReadValue(depth + 1) is null)
            {
                return null;
            }
        }

        return new YamlValue.List(place);
    }

    /// <summary>The parser's own bugs on hostile input (16.3.0: InvalidOperationException in ScanPlainScalar) are invalid YAML to us.</summary>
    private bool MoveNext()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (Exception exception) when (exception is not YamlException)
        {
            var last = _parser.Current?.End ?? Mark.Empty;
            throw new YamlException(last, last, "It cannot be read on from here", exception);
        }
    }

    private TextPlace PlaceOf(ParsingEvent found) => new((int)found.Start.Line + _linesBefore, (int)found.Start.Column);
}
