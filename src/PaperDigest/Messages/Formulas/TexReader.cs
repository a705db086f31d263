using System.Buffers;

namespace PaperDigest.Messages.Formulas;

/// <summary>Writes simple TeX in Unicode: <c>O(n\log n)</c> becomes <c>O(n log n)</c>. What would lose its meaning that way is refused.</summary>
internal sealed class TexReader
{
    private const int MaximumCharacters = 400;
    private const int MaximumDepth = 12;
    private const int FewestWordLetters = 3;

    private static readonly SearchValues<char> AsciiLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly string _tex;
    private int _at;
    private int _depth;

    private TexReader(string tex) => _tex = tex;

    private bool IsAtEnd => _at >= _tex.Length;

    /// <summary>The formula in Unicode; none if it is not simple.</summary>
    public static string? TryRead(string tex)
    {
        if (tex.Length > MaximumCharacters)
        {
            return null;
        }

        var reader = new TexReader(tex);
        return reader.TrySequence() is { Length: > 0 } text && reader.IsAtEnd ? text : null;
    }

    // Up to the end or to the brace that closes the group.
    private string? TrySequence()
    {
        if (++_depth > MaximumDepth)
        {
            return null;
        }

        var tokens = new List<TexToken>();
        while (!IsAtEnd && _tex[_at] != '}')
        {
            if (char.IsWhiteSpace(_tex[_at]))
            {
                _at++;
            }
            else if (TryToken() is { } token)
            {
                tokens.Add(token);
            }
            else
            {
                return null;
            }
        }

        _depth--;
        return TexSpacing.Join(tokens);
    }

    private TexToken? TryToken()
    {
        var character = _tex[_at++];
        return character switch
        {
            '\\' => TryCommand(ReadName()),
            '{' => Ordinary(TryRestOfGroup()),
            '^' => Script(TryArgument() is { } raised ? TexScripts.TryRaise(raised) : null),
            '_' => Script(TryArgument() is { } lowered ? TexScripts.TryLower(lowered) : null),
            '\'' => new TexToken("′", TexKind.Ordinary),
            '-' => IsBeforeWord() ? Ordinary("-") : new TexToken("−", TexKind.Binary),
            '+' => new TexToken("+", TexKind.Binary),
            '*' => new TexToken("∗", TexKind.Binary),
            '=' or '<' or '>' => new TexToken(character.ToString(), TexKind.Relation),
            '(' or '[' => new TexToken(character.ToString(), TexKind.Opening),
            ')' or ']' => new TexToken(character.ToString(), TexKind.Closing),
            ',' or ';' or ':' => new TexToken(character.ToString(), TexKind.Comma),
            '~' => new TexToken(" ", TexKind.Space),
            '$' or '&' or '%' or '#' or '`' => null,
            _ when char.IsHighSurrogate(character) && !IsAtEnd && char.IsLowSurrogate(_tex[_at]) => Ordinary($"{character}{_tex[_at++]}"),
            _ when char.IsSurrogate(character) || char.IsControl(character) => null,
            _ => Ordinary(character.ToString()),
        };
    }

    private TexToken? TryCommand(string name) => name switch
    {
        "frac" or "tfrac" or "dfrac" => TryArgument() is { } over && TryArgument() is { } under ? Ordinary($"{Bracketed(over)}/{Bracketed(under)}") : null,
        "sqrt" => TryRoot(),
        "text" or "textrm" or "textbf" or "textit" or "texttt" or "textsc" or "textsf" or "mbox" => Ordinary(TryProse()),
        "mathrm" or "mathbf" or "mathit" or "mathsf" or "mathtt" or "mathcal" or "mathscr" or "mathfrak" or "boldsymbol" or "bm" or "pmb" => Ordinary(TryArgument()),
        "operatorname" => TryArgument() is { Length: > 0 } word ? new TexToken(word, TexKind.Word) : null,
        "mathbb" => Ordinary(TryArgument() is { } letters ? TexAccents.TryDoubleStrike(letters) : null),
        "left" or "right" or "big" or "Big" or "bigl" or "bigr" or "Bigl" or "Bigr" or "middle" => Delimiter(),
        "displaystyle" or "textstyle" or "limits" or "nolimits" or "," or "!" => Ordinary(""),
        " " or ";" or ":" or "quad" or "qquad" => new TexToken(" ", TexKind.Space),
        _ when TexAccents.IsAccent(name) => Ordinary(TryArgument() is { } letter ? TexAccents.TryAdd(name, letter) : null),
        _ => TexSymbols.TryFind(name, out var sign) ? sign : null,
    };

    private TexToken? TryRoot()
    {
        var sign = "√";
        if (!IsAtEnd && _tex[_at] == '[')
        {
            sign = _tex.AsSpan(_at) switch
            {
                ['[', '3', ']', ..] => "∛",
                ['[', '4', ']', ..] => "∜",
                _ => "",
            };
            _at += "[3]".Length;
        }

        return sign.Length > 0 && TryArgument() is { } under ? Ordinary(sign + Bracketed(under)) : null;
    }

    // \left. and \right. draw nothing; any other delimiter is read as the sign it is.
    private TexToken? Delimiter()
    {
        if (IsAtEnd || _tex[_at] != '.')
        {
            return Ordinary("");
        }

        _at++;
        return Ordinary("");
    }

    private string? TryArgument()
    {
        SkipSpace();
        if (IsAtEnd || _tex[_at] == '}')
        {
            return null;
        }

        if (_tex[_at] != '{')
        {
            return ++_depth <= MaximumDepth && TryToken() is { } token ? Deepened(token.Text) : null;
        }

        _at++;
        return TryRestOfGroup();
    }

    private string Deepened(string text)
    {
        _depth--;
        return text;
    }

    private string? TryRestOfGroup()
    {
        var text = TrySequence();
        return text is not null && !IsAtEnd && _tex[_at++] == '}' ? text : null;
    }

    // Inside \text white space counts, and nothing but letters, digits and marks is taken.
    private string? TryProse()
    {
        SkipSpace();
        var end = _tex.IndexOf('}', Math.Min(_at, _tex.Length));
        if (IsAtEnd || _tex[_at] != '{' || end < 0)
        {
            return null;
        }

        var prose = _tex[(_at + 1)..end];
        _at = end + 1;
        return prose.Length > 0 && prose.All(character => char.IsLetterOrDigit(character) || " -–.,:;()/'".Contains(character, StringComparison.Ordinal)) ? prose : null;
    }

    private string ReadName()
    {
        var start = _at;
        while (!IsAtEnd && char.IsAsciiLetter(_tex[_at]))
        {
            _at++;
        }

        if (_at == start && !IsAtEnd)
        {
            _at++;
        }

        return _tex[start.._at];
    }

    private void SkipSpace()
    {
        while (!IsAtEnd && char.IsWhiteSpace(_tex[_at]))
        {
            _at++;
        }
    }

    // "k-means" is a name, not a difference.
    private bool IsBeforeWord()
    {
        var letters = _tex.AsSpan(_at).IndexOfAnyExcept(AsciiLetters);
        return (letters < 0 ? _tex.Length - _at : letters) >= FewestWordLetters;
    }

    private static TexToken? Script(string? text) => text is null ? null : new TexToken(text, TexKind.Script);

    private static TexToken? Ordinary(string? text) => text is null ? null : new TexToken(text, TexKind.Ordinary);

    private static string Bracketed(string text) => text.Length <= 1 || text.All(character => char.IsLetterOrDigit(character) || character is '.' or '√') ? text : $"({text})";
}
