using System.Buffers.Binary;
using System.Text;

namespace PaperDigest.Storage.Tests.Sqlite;

/// <summary>The bytes of a database, those of its log included: what no query shows any more may still stand there.</summary>
internal static class DatabaseFiles
{
    /// <summary>Whether an id stands in them, as SQLite writes a number that needs eight bytes or as text.</summary>
    /// <remarks>https://www.sqlite.org/fileformat2.html#record_format.</remarks>
    public static bool Hold(string database, ulong id)
    {
        var number = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(number, id);
        var text = Encoding.UTF8.GetBytes($"{id}");
        return Directory.EnumerateFiles(Path.GetDirectoryName(database)!, Path.GetFileName(database) + "*") // The path has a folder.
            .Select(ReadShared)
            .Any(bytes => bytes.AsSpan().IndexOf(number) >= 0 || bytes.AsSpan().IndexOf(text) >= 0);
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
