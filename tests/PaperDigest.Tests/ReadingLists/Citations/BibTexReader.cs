using System.Text;

namespace PaperDigest.Tests.ReadingLists.Citations;

/// <summary>Reads BibTeX as BibTeX does, written from its description (https://www.bibtex.com/g/bibtex-format/) and not from our writer.</summary>
internal sealed class BibTexReader(string text)
{
    private int _at;

    public List<BibTexEntry> Read()
    {
        var entries = new List<BibTexEntry>();
        while (SkipTo('@'))
        {
            entries.Add(ReadEntry());
        }

        return entries;
    }

    private BibTexEntry ReadEntry()
    {
        Take('@');
        var type = ReadWhile(char.IsAsciiLetter);
        Take('{');
        var key = ReadWhile(character => !char.IsWhiteSpace(character) && !"\"#%'(),={}".Contains(character, StringComparison.Ordinal));
        Assert.True(key.Length > 0 && key.All(char.IsAscii), $"Not a key: {key}");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        SkipSpace();
        while (Peek() == ',')
        {
            Take(',');
            SkipSpace();
            var name = ReadWhile(char.IsAsciiLetter);
            Take('=');
            SkipSpace();
            fields.Add(name, Peek() == '{' ? ReadBraced() : ReadWhile(char.IsAsciiLetterOrDigit));
            SkipSpace();
        }

        Take('}');
        return new BibTexEntry(type, key, fields);
    }

    // Braces count wherever they stand: BibTeX knows no escaping.
    private string ReadBraced()
    {
        Take('{');
        var value = new StringBuilder();
        for (var depth = 1; depth > 0; _at++)
        {
            depth += Peek() switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            _ = depth > 0 ? value.Append(Peek()) : value;
        }

        return value.ToString();
    }

    private bool SkipTo(char character)
    {
        _at = text.IndexOf(character, _at);
        return _at >= 0;
    }

    private void SkipSpace() => ReadWhile(char.IsWhiteSpace);

    private void Take(char expected)
    {
        SkipSpace();
        Assert.Equal(expected, Peek());
        _at++;
    }

    private char Peek() => _at < text.Length ? text[_at] : throw new FormatException("The file ends within an entry.");

    private string ReadWhile(Func<char, bool> belongs)
    {
        var start = _at;
        while (_at < text.Length && belongs(text[_at]))
        {
            _at++;
        }

        return text[start.._at];
    }
}
