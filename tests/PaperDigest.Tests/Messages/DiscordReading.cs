using System.Text;
using System.Text.RegularExpressions;

namespace PaperDigest.Tests.Messages;

/// <summary>Reads markdown as Discord's client does, by its own patterns: what is shown, what is drawn as link or mention, what is left open.</summary>
/// <remarks>Patterns: the client's rules as its users know them, https://support.discord.com/hc/en-us/articles/210298617.</remarks>
internal sealed partial class DiscordReading
{
    private readonly StringBuilder _shown = new();
    private readonly List<string> _open = [];
    private readonly string _markdown;
    private int _at;

    private DiscordReading(string markdown) => _markdown = markdown;

    /// <summary>The text shown, without white space and quote marks, which come and go at page ends.</summary>
    public string Shown => string.Concat(_shown.ToString().Where(character => !char.IsWhiteSpace(character) && character is not ('\u200B' or '>')));

    public List<string> Links { get; } = [];

    /// <summary>Mentions, timestamps, custom emoji, spoilers, headings.</summary>
    public List<string> Drawn { get; } = [];

    public List<string> Unclosed { get; } = [];

    public static DiscordReading Of(string markdown)
    {
        var reading = new DiscordReading(QuoteStart().Replace(markdown, ""));
        reading.Read();
        reading.Unclosed.AddRange(reading._open);
        return reading;
    }

    private void Read()
    {
        while (_at < _markdown.Length)
        {
            if (_at == 0 || _markdown[_at - 1] == '\n')
            {
                ReadLineStart();
            }

            if (_at < _markdown.Length)
            {
                ReadInline();
            }
        }
    }

    private void ReadLineStart()
    {
        if (Take(LineStart()) is { } start && start.Groups["heading"].Success)
        {
            Drawn.Add(start.Value);
        }
    }

    private void ReadInline()
    {
        if (Take(CodeBlock()) is { } block)
        {
            _shown.Append(block.Groups["code"].Value);
        }
        else if (Take(Escape()) is { } escape)
        {
            _shown.Append(escape.Value[1..]);
        }
        else if (Take(CodeSpan()) is { } span)
        {
            _shown.Append(span.Groups["code"].Value);
        }
        else if (Take(MaskedLink()) is { } link)
        {
            Follow(link.Groups["target"].Value, Of(link.Groups["label"].Value));
        }
        else if (Take(Address()) is { } address)
        {
            Links.Add(address.Value);
            _shown.Append(address.Value);
        }
        else if (Take(Special()) is { } special)
        {
            Drawn.Add(special.Value);
        }
        else if (Take(Mark()) is { } mark)
        {
            Toggle(mark.Value);
        }
        else
        {
            if (_markdown[_at] == '`')
            {
                Unclosed.Add("`");
            }

            _shown.Append(_markdown[_at++]);
        }
    }

    private void Follow(string target, DiscordReading label)
    {
        Links.Add(target);
        _shown.Append(label.Shown);
        Drawn.AddRange(label.Drawn);
        Unclosed.AddRange(label.Unclosed);
    }

    private void Toggle(string mark)
    {
        if (_open is [.., var last] && string.Equals(last, mark, StringComparison.Ordinal))
        {
            _open.RemoveAt(_open.Count - 1);
        }
        else
        {
            _open.Add(mark);
        }
    }

    private Match? Take(Regex pattern)
    {
        var match = pattern.Match(_markdown, _at);
        if (!match.Success || match.Index != _at || match.Length == 0)
        {
            return null;
        }

        _at += match.Length;
        return match;
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.Singleline;
    private const int Patience = 10_000;

    [GeneratedRegex("^> ?", Options | RegexOptions.Multiline, Patience)]
    private static partial Regex QuoteStart();

    [GeneratedRegex(@"\G *((?<heading>#{1,3} +|-# +)|[-*] +|\d+\. +)", Options, Patience)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"\G```([A-Za-z0-9+#-]*\n)?(?<code>.*?)```", Options, Patience)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\G\\[^0-9A-Za-z\s]", Options, Patience)]
    private static partial Regex Escape();

    [GeneratedRegex(@"\G(?<fence>`+)(?<code>.*?[^`])\k<fence>(?!`)", Options, Patience)]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\G\[(?<label>(\\.|\[([^\[\]\\]|\\.)*\]|[^\[\]\\])*)\]\(\s*<?(?<target>[^\s\\()<>]+)>?\s*\)", Options, Patience)]
    private static partial Regex MaskedLink();

    [GeneratedRegex(@"\G[A-Za-z]+://[^\s<]+[^<.,:;""')\]\s]", Options, Patience)]
    private static partial Regex Address();

    [GeneratedRegex(@"\G(<(@[!&]?|#|/|a?:|t:|id:)[^>\n]*>|@everyone|@here|\|\|)", Options, Patience)]
    private static partial Regex Special();

    [GeneratedRegex(@"\G(\*\*|__|~~|\*|_)", Options, Patience)]
    private static partial Regex Mark();
}
