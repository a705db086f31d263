using System.Text;

namespace PaperDigest.Tests.Digests;

/// <summary>Damages files as disks, editors and enemies do.</summary>
internal static class Mutation
{
    private static readonly string[] Poison =
    [
        "---\n", "## ", "### [", "{#", "}", "](", "> ", "```\n", "&a ", "*a", "<<: ", "!!binary ", "? ", "| \n", "\t", "\0", "\uFEFF", "\r", "\u2028", "\u202E", "🧮", "ﷺ",
        "e\u0301", "[x]: y\n", "<!--", "&#0;", "&#xD800;", "\\", "***", "====\n", "- - - - ", "1. ", "Links: ", "链接：", "week: ", "{{{{", "[[[[", "%", "'", "\"", "#", ": ", "@", "`",
    ];

    public static byte[] Of(IReadOnlyList<byte[]> seeds, Random chance)
    {
        var bytes = seeds[chance.Next(seeds.Count)].ToList();
        for (var left = chance.Next(1, 8); left > 0; left--)
        {
            Damage(ref bytes, chance);
        }

        return [.. bytes];
    }

    private static void Damage(ref List<byte> bytes, Random chance)
    {
        var at = chance.Next(bytes.Count + 1);
        switch (chance.Next(7))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << chance.Next(8));
                break;
            case 1:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Poison[chance.Next(Poison.Length)]));
                break;
            case 2:
                bytes.RemoveRange(at, chance.Next(Math.Min(bytes.Count - at, 40) + 1));
                break;
            case 3:
                bytes = [.. bytes.Take(at)];
                break;
            case 4:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(char.ConvertFromUtf32(chance.Next(0xD800))));
                break;
            default:
                ShuffleLines(ref bytes, chance);
                break;
        }
    }

    private static void ShuffleLines(ref List<byte> bytes, Random chance)
    {
        var lines = Encoding.Latin1.GetString([.. bytes]).Split('\n').ToList();
        var (from, to) = (chance.Next(lines.Count), chance.Next(lines.Count));
        var line = lines[from];
        if (chance.Next(2) == 0)
        {
            lines.RemoveAt(from);
        }

        lines.Insert(Math.Min(to, lines.Count), line);
        bytes = [.. Encoding.Latin1.GetBytes(string.Join('\n', lines))];
    }
}
