using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace PaperDigest.Digests.Format;

/// <summary>A file's text with line feeds only, and the way back from an offset to line and column.</summary>
internal sealed class SourceText
{
    private const char ByteOrderMark = '\uFEFF';
    private readonly List<int> _lineStarts = [0];

    private SourceText(string text)
    {
        Text = text;
        for (var index = text.IndexOf('\n', StringComparison.Ordinal); index >= 0; index = text.IndexOf('\n', index + 1))
        {
            _lineStarts.Add(index + 1);
        }
    }

    public string Text { get; }

    /// <summary>The file's text; null after saying why there is none.</summary>
    public static SourceText? TryRead(DigestFile file, ProblemLog log)
    {
        if (file.ReadFailure.Length > 0)
        {
            log.Add(ProblemKinds.Unreadable, TextPlace.Start, $"The file cannot be read: {PlainText.OneLine(file.ReadFailure)} Check its permissions.");
            return null;
        }

        if (file.Content.Length > FormatLimits.MaxFileBytes)
        {
            log.Add(ProblemKinds.FileTooLarge, TextPlace.Start, "The file is larger than 2 MiB. Divide it, or look for what does not belong there.");
            return null;
        }

        return Decode(file.Content.Span, log);
    }

    /// <summary>Reads bytes as UTF-8; what is broken is reported once, at its first place, and read as U+FFFD.</summary>
    private static SourceText Decode(ReadOnlySpan<byte> bytes, ProblemLog log)
    {
        var source = Normalise(Encoding.UTF8.GetString(bytes));
        if (FindInvalidByte(bytes) is { } invalid)
        {
            var before = Normalise(Encoding.UTF8.GetString(bytes[..invalid]));
            log.Add(ProblemKinds.NotUtf8, before.PlaceOf(before.Text.Length), "This is not UTF-8. Save the file as UTF-8.");
        }

        source.ReportNul(log);
        return source;
    }

    public TextPlace PlaceOf(int offset)
    {
        var at = Math.Clamp(offset, 0, Text.Length);
        var found = _lineStarts.BinarySearch(at);
        var line = found >= 0 ? found : ~found - 1;
        return new TextPlace(line + 1, at - _lineStarts[line] + 1);
    }

    /// <summary>The offset at which the line of an offset begins.</summary>
    public int LineStart(int offset) => _lineStarts[PlaceOf(offset).Line - 1];

    /// <summary>The offset just behind the line of an offset, its line feed included.</summary>
    public int NextLineStart(int offset)
    {
        var line = PlaceOf(offset).Line;
        return line < _lineStarts.Count ? _lineStarts[line] : Text.Length;
    }

    /// <summary>Whole lines from one offset to another, without empty lines around them.</summary>
    public string Slice(int start, int end)
    {
        var from = Math.Clamp(start, 0, Text.Length);
        var slice = Text.AsSpan(from, Math.Max(Math.Min(end, Text.Length) - from, 0)).TrimEnd();
        while (slice.IndexOf('\n') is var feed and >= 0 && slice[..feed].IsWhiteSpace())
        {
            slice = slice[(feed + 1)..];
        }

        return slice.ToString();
    }

    /// <summary>Where a stretch of text without an empty line exceeds the limit.</summary>
    public int? FindLongBlock()
    {
        var start = 0;
        for (var line = 0; line < _lineStarts.Count; line++)
        {
            var end = line + 1 < _lineStarts.Count ? _lineStarts[line + 1] : Text.Length;
            if (Text.AsSpan(_lineStarts[line], end - _lineStarts[line]).IsWhiteSpace())
            {
                start = end;
            }
            else if (end - start > FormatLimits.MaxBlockCharacters)
            {
                return start;
            }
        }

        return null;
    }

    private static SourceText Normalise(string text)
    {
        var unmarked = text.StartsWith(ByteOrderMark) ? text[1..] : text;
        return new SourceText(unmarked.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
    }

    private static int? FindInvalidByte(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return null;
        }

        var position = 0;
        while (position < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[position..], out _, out var consumed) != OperationStatus.Done)
            {
                return position;
            }

            position += consumed;
        }

        return null;
    }

    private void ReportNul(ProblemLog log)
    {
        var nul = Text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            log.Add(ProblemKinds.NulCharacter, PlaceOf(nul), "There is a NUL character. Delete it; a file full of them was saved as UTF-16: save it as UTF-8.");
        }
    }
}
