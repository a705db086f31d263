using System.Runtime.InteropServices;
using SQLitePCL;

namespace PaperDigest.Storage.Sqlite;

/// <summary>Chooses the SQLite library: the operating system's, which is kept up to date, else the bundled one, which is old.</summary>
internal static class SqliteLibrary
{
    /// <summary>The name the provider imports: https://github.com/ericsink/SQLitePCL.raw, provider.e_sqlite3.</summary>
    private const string BundledName = "e_sqlite3";

    /// <summary>The bundle's own version, 3.35: nothing is gained by an older one, and our SQL is written for it.</summary>
    private const int OldestVersionNumber = 3_035_000;

    // A process loads one SQLite: the provider's assembly takes one resolver for life, and mixing two libraries on one file breaks its locks.
    private static readonly Lazy<string> Chosen = new(Choose);

    private delegate int VersionNumber();

    /// <summary>Loads it on the first call.</summary>
    /// <returns>Version and origin, for the log.</returns>
    public static string Load() => Chosen.Value;

    /// <summary>The first of the libraries that is there and new enough; zero if none is.</summary>
    public static (nint Handle, string Name) FindSystemLibrary(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (!NativeLibrary.TryLoad(name, out var handle))
            {
                continue;
            }

            if (NativeLibrary.TryGetExport(handle, "sqlite3_libversion_number", out var export)
                && Marshal.GetDelegateForFunctionPointer<VersionNumber>(export)() >= OldestVersionNumber)
            {
                return (handle, name);
            }

            NativeLibrary.Free(handle);
        }

        return (0, "");
    }

    /// <summary>What each operating system calls its own. A 32-bit Windows process cannot call it: winsqlite3 is stdcall, the provider cdecl.</summary>
    public static IEnumerable<string> SystemNames() =>
        OperatingSystem.IsMacOS() ? ["libsqlite3.dylib"]
        : !OperatingSystem.IsWindows() ? ["libsqlite3.so.0"]
        : Environment.Is64BitProcess ? ["winsqlite3"]
        : [];

    private static string Choose()
    {
        var (handle, name) = FindSystemLibrary(SystemNames());
        if (handle != 0)
        {
            NativeLibrary.SetDllImportResolver(
                typeof(SQLite3Provider_e_sqlite3).Assembly, (wanted, _, _) => string.Equals(wanted, BundledName, StringComparison.Ordinal) ? handle : 0);
        }

        Batteries_V2.Init();
        var version = raw.sqlite3_libversion().utf8_to_string();
        return handle == 0 ? $"{version} (bundled)" : $"{version} ({name})";
    }
}
