using System.Collections.Frozen;
using System.Text;

namespace PaperDigest.Messages.Formulas;

/// <summary>Raised and lowered letters, as far as Unicode has them.</summary>
internal static class TexScripts
{
    private const int MostMarkedCharacters = 12;

    private static readonly FrozenDictionary<char, char> Raised = Pair(
        "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ");

    private static readonly FrozenDictionary<char, char> Lowered = Pair(
        "0123456789+−=()aehijklmnoprstuvxβγρφχ",
        "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ");

    /// <summary>The text raised: <c>x²</c>; after a caret if Unicode cannot raise it; none if it is long.</summary>
    public static string? TryRaise(string text) => text switch
    {
        "⊤" or "T" => "ᵀ",
        "∘" or "°" => "°",
        "′" or "*" or "∗" or "†" => text,
        _ => TryMap(text, Raised) ?? TryMark(text, '^'),
    };

    /// <summary>The text lowered: <c>x₂</c>; after an underscore if Unicode cannot lower it; none if it is long.</summary>
    public static string? TryLower(string text) => TryMap(text, Lowered) ?? TryMark(text, '_');

    private static string? TryMap(string text, FrozenDictionary<char, char> map)
    {
        var mapped = new StringBuilder(text.Length);
        foreach (var character in text.Where(character => character != ' '))
        {
            if (!map.TryGetValue(character, out var script))
            {
                return null;
            }

            mapped.Append(script);
        }

        return mapped.Length > 0 ? mapped.ToString() : null;
    }

    // One word needs no brackets; a short expression takes them; a long one is easier to read as its source.
    private static string? TryMark(string text, char mark)
    {
        var dense = text.Replace(" ", "", StringComparison.Ordinal);
        var isWord = text.All(character => char.IsAsciiLetterOrDigit(character) || character is >= 'Α' and <= 'ω');
        return dense.Length is 0 or > MostMarkedCharacters ? null : isWord ? mark + text : $"{mark}({dense})";
    }

    private static FrozenDictionary<char, char> Pair(string plain, string script) =>
        plain.Zip(script).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
}
