using System.Globalization;

namespace PaperDigest.Sandbox.Worlds;

/// <summary>Discord's spelling of permissions: <c>EMBED_LINKS</c> as a name, a decimal string as a set.</summary>
internal static class RightNames
{
    public const Rights All = (Rights)((1UL << 53) - 1);

    private static readonly Dictionary<string, Rights> ByName = Enum.GetValues<Rights>()
        .Where(permission => permission != Rights.None)
        .ToDictionary(Spell, permission => permission, StringComparer.Ordinal);

    public static IEnumerable<string> In(Rights set) =>
        ByName.Where(pair => set.HasFlag(pair.Value)).Select(pair => pair.Key);

    public static bool TryFind(string name, out Rights permission) => ByName.TryGetValue(name, out permission);

    public static string ToWire(Rights set) => ((ulong)set).ToString(CultureInfo.InvariantCulture);

    private static string Spell(Rights permission) =>
        string.Concat(permission.ToString().Select((letter, index) =>
            index > 0 && char.IsUpper(letter) ? $"_{letter}" : char.ToUpperInvariant(letter).ToString()));
}
