using System.Collections.Immutable;
using PaperDigest.Messages.Formulas;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Rendering;

/// <summary>Gathers the pieces of one block: escapes them, keeps single spaces, and says at the end where a page may end.</summary>
internal sealed class PieceList
{
    /// <summary>Of an address inside a text; longer ones give way to their label.</summary>
    public const int MostLinkCharacters = 500;

    private const int MostAtomCharacters = 120;

    private readonly List<Piece> _pieces = [];
    private bool _owesSoftBreak;

    /// <summary>Text that is shown as it is.</summary>
    public void AddText(string text, TextStyle style)
    {
        foreach (var grapheme in Graphemes.Of(TextCleaner.Visible(text)))
        {
            if (grapheme is "\n" || char.IsWhiteSpace(grapheme, 0))
            {
                AddSpace(style);
            }
            else
            {
                PaySoftBreak(grapheme, style);
                var breaksAddress = grapheme is "/" && _pieces is [.., { Shown: ":" }];
                Add(grapheme, breaksAddress ? @"\/" : DiscordText.Escape(grapheme), style);
            }
        }
    }

    /// <summary>A formula: in Unicode if it is simple, else its source as code.</summary>
    public void AddFormula(string tex, TextStyle style)
    {
        if (TexReader.TryRead(tex) is not { } formula)
        {
            AddCode(tex.Trim(), style);
        }
        else if (formula.Length <= MostAtomCharacters)
        {
            AddAtom(formula, DiscordText.Escape(formula), style);
        }
        else
        {
            AddText(formula, style);
        }
    }

    /// <summary>Code; a long one becomes several, each whole.</summary>
    public void AddCode(string code, TextStyle style)
    {
        foreach (var chunk in CodeText.Chunks(TextCleaner.CleanLine(code), MostAtomCharacters))
        {
            if (chunk is " ")
            {
                AddSpace(style);
            }
            else
            {
                AddAtom(chunk, CodeText.Span(chunk), style);
            }
        }
    }

    /// <summary>A masked link; a long label stands before it as text.</summary>
    public void AddLink(string label, Uri target, TextStyle style)
    {
        var clean = TextCleaner.CleanLine(label);
        if (clean.Length > MostAtomCharacters)
        {
            AddText(clean, style);
            AddSpace(style);
            clean = "↗";
        }

        var shown = clean.Length > 0 ? clean : target.Host;
        AddAtom(shown, $"[{DiscordText.EscapeLabel(shown)}]({target.AbsoluteUri})", style);
    }

    /// <summary>The editor went to a new line only for herself: a space, but not between Chinese characters.</summary>
    public void AddSoftBreak() => _owesSoftBreak = true;

    /// <summary>The reader is to see a new line.</summary>
    public void AddLineEnd()
    {
        _owesSoftBreak = false;
        TrimEnd();
        if (_pieces.Count > 0)
        {
            _pieces.Add(new Piece("\n", "\n", TextStyle.None));
        }
    }

    /// <summary>All pieces, with the worth of each border.</summary>
    public ImmutableArray<Piece> ToPieces()
    {
        TrimEnd();
        var shown = _pieces.ConvertAll(Sample);
        var pieces = ImmutableArray.CreateBuilder<Piece>(_pieces.Count);
        for (var i = 0; i < _pieces.Count; i++)
        {
            pieces.Add(_pieces[i] with { After = TextBorders.After(shown, i) });
        }

        return LineStarts.Guard(Italics.Settle(pieces.MoveToImmutable()));
    }

    // An atom meets its neighbours with a letter, wherever it ends.
    private static string Sample(Piece piece) => piece.Shown.Length > 1 && Graphemes.Of(piece.Shown).Skip(1).Any() ? "a" : piece.Shown;

    private void AddAtom(string shown, string markdown, TextStyle style)
    {
        PaySoftBreak(shown, style);
        Add(shown, markdown, style);
    }

    private void AddSpace(TextStyle style)
    {
        _owesSoftBreak = false;
        if (_pieces is [.., { IsSpace: false, IsLineEnd: false }])
        {
            Add(" ", " ", style);
        }
    }

    private void PaySoftBreak(string next, TextStyle style)
    {
        if (_owesSoftBreak && !(_pieces is [.., var last] && TextBorders.IsChinese(last.Shown) && TextBorders.IsChinese(next)))
        {
            AddSpace(style);
        }

        _owesSoftBreak = false;
    }

    private void TrimEnd()
    {
        while (_pieces is [.., { IsSpace: true } or { IsLineEnd: true }])
        {
            _pieces.RemoveAt(_pieces.Count - 1);
        }
    }

    private void Add(string shown, string markdown, TextStyle style) => _pieces.Add(new Piece(shown, markdown, style));
}
