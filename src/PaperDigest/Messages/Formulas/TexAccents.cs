using System.Collections.Frozen;

namespace PaperDigest.Messages.Formulas;

/// <summary>Letters with marks over them, and the double-struck letters of number sets.</summary>
internal static class TexAccents
{
    private static readonly FrozenDictionary<string, char> Marks = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["hat"] = '\u0302',
        ["widehat"] = '\u0302',
        ["tilde"] = '\u0303',
        ["widetilde"] = '\u0303',
        ["bar"] = '\u0304',
        ["overline"] = '\u0304',
        ["dot"] = '\u0307',
        ["ddot"] = '\u0308',
        ["vec"] = '\u20D7',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Sets = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["C"] = "ℂ",
        ["E"] = "𝔼",
        ["F"] = "𝔽",
        ["N"] = "ℕ",
        ["P"] = "ℙ",
        ["Q"] = "ℚ",
        ["R"] = "ℝ",
        ["Z"] = "ℤ",
        ["1"] = "𝟙",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsAccent(string command) => Marks.ContainsKey(command);

    /// <summary>The letter with its mark; none if more than one letter would carry it.</summary>
    public static string? TryAdd(string command, string letter) =>
        letter.Length == 1 && char.IsLetter(letter[0]) ? $"{letter}{Marks[command]}" : null;

    /// <summary>The letter double-struck; none if Unicode has it only where few fonts do.</summary>
    public static string? TryDoubleStrike(string letter) => Sets.GetValueOrDefault(letter);
}
