using System.Text;

namespace PaperDigest.Messages.Formulas;

/// <summary>Sets the spaces of a formula as a typesetter would.</summary>
internal static class TexSpacing
{
    /// <summary>The tokens in a line.</summary>
    public static string Join(List<TexToken> tokens)
    {
        var text = new StringBuilder();
        var before = TexKind.Opening;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Text.Length == 0)
            {
                continue;
            }

            if (token.Kind == TexKind.Script)
            {
                text.Append(token.Text);
                continue;
            }

            var isSign = token.Kind == TexKind.Binary && (before is TexKind.Opening or TexKind.Relation or TexKind.Binary or TexKind.Comma or TexKind.Word || IsLast(tokens, i));
            var kind = isSign ? TexKind.Ordinary : token.Kind;
            if (text.Length > 0 && IsSpaced(before, kind) && !(isSign && IsLast(tokens, i)))
            {
                text.Append(' ');
            }

            text.Append(token.Text);
            before = isSign ? TexKind.Opening : kind;
        }

        return string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsSpaced(TexKind before, TexKind here) => (before, here) switch
    {
        (TexKind.Relation or TexKind.Binary or TexKind.Comma, _) => true,
        (_, TexKind.Relation or TexKind.Binary) => true,
        (TexKind.Word, TexKind.Ordinary or TexKind.Word) => true,
        (TexKind.Ordinary or TexKind.Closing, TexKind.Word) => true,
        _ => false,
    };

    private static bool IsLast(List<TexToken> tokens, int index) => tokens.Skip(index + 1).All(token => token.Text.Length == 0);
}
