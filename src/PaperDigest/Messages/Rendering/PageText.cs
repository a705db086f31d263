using System.Text;

namespace PaperDigest.Messages.Rendering;

/// <summary>One page in the making: writes blocks, opens and closes styles and fences, and knows its length at every border.</summary>
internal sealed class PageText(string start = "")
{
    private const string Fence = "```";

    private static readonly TextStyle[] Nesting = [TextStyle.Bold, TextStyle.Struck, TextStyle.Italic, TextStyle.ItalicInWord];

    private readonly StringBuilder _text = new(start);
    private readonly Stack<(TextStyle Style, string Mark)> _open = new();
    private TextStyle _style;
    private int _openMarks;
    private string _closing = "";
    private string _owed = "";

    public bool IsEmpty => _text.Length == 0;

    /// <summary>The page's length if it ended here.</summary>
    public int Length => _text.Length + _openMarks + _closing.Length;

    /// <summary>What the page would measure after each piece of a block, as far as that stays within the room.</summary>
    public List<int> Measure(Block block, int room)
    {
        var lengths = new List<int>(block.Pieces.Length);
        new PageText(_text.ToString()).Write(block, length =>
        {
            lengths.Add(length);
            return length <= room;
        });
        if (lengths is [.., var last] && last > room)
        {
            lengths.RemoveAt(lengths.Count - 1);
        }

        return lengths;
    }

    /// <summary>Adds a whole block.</summary>
    public void Write(Block block) => Write(block, _ => true);

    /// <summary>The finished page.</summary>
    public override string ToString() => _text.ToString();

    private void Write(Block block, Func<int, bool> goesOnAt)
    {
        Begin(block);
        var hasText = false;
        for (var i = 0; i < block.Pieces.Length; i++)
        {
            hasText = Append(block, i, hasText);
            if (!goesOnAt(Length))
            {
                return;
            }
        }

        CloseTo(TextStyle.None);
        _text.Append(_closing);
        (_closing, _owed) = ("", "");
    }

    private void Begin(Block block)
    {
        if (!IsEmpty)
        {
            _text.Append(block.IsTight ? "\n" : "\n\n");
        }

        _text.Append(block.Prefix);
        if (block.Fence is { } language)
        {
            _text.Append(Fence).Append(language).Append('\n').Append(block.NextPrefix);
            _closing = $"\n{block.NextPrefix}{Fence}";
        }
    }

    // White space waits until something follows: it ends no page and stands inside no style's edge.
    private bool Append(Block block, int index, bool hasText)
    {
        var piece = block.Pieces[index];
        CloseTo(piece.Style);
        if (piece.IsLineEnd || (piece.IsSpace && block.Fence is null))
        {
            _owed = (hasText, block.Fence) switch
            {
                (false, _) => "",
                (_, null) => piece.IsSpace ? " " : $"\n{block.NextPrefix}",
                _ => $"{_owed}\n{block.NextPrefix}",
            };
            return hasText;
        }

        _text.Append(_owed);
        _owed = "";
        Open(piece.Style);
        if (block.Fence is null && piece.Markdown[0] == '`' && _text.Length > 0 && _text[^1] == '`')
        {
            _text.Append(CodeText.Divider);
        }

        _text.Append(piece.Markdown);
        return true;
    }

    private void CloseTo(TextStyle style)
    {
        while ((_style & ~style) != TextStyle.None)
        {
            var closed = _open.Pop();
            _style &= ~closed.Style;
            _openMarks -= closed.Mark.Length;
            _text.Append(closed.Mark);
        }
    }

    private void Open(TextStyle wanted)
    {
        var missing = wanted & ~_style;
        foreach (var style in Nesting)
        {
            if (missing.HasFlag(style))
            {
                var mark = Mark(style);
                _text.Append(mark);
                _open.Push((style, mark));
                _style |= style;
                _openMarks += mark.Length;
            }
        }
    }

    private static string Mark(TextStyle style) => style switch
    {
        TextStyle.Bold => "**",
        TextStyle.Struck => "~~",
        TextStyle.ItalicInWord => "*",
        _ => "_",
    };
}
