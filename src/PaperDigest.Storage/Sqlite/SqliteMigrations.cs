using System.Collections.Immutable;
using System.Globalization;

namespace PaperDigest.Storage.Sqlite;

/// <summary>Brings a database's tables up to date: numbered files, each applied once, in a transaction.</summary>
internal static class SqliteMigrations
{
    // 'PDIG' in ASCII: tells our file from another program's, https://www.sqlite.org/pragma.html#pragma_application_id.
    private const int OurId = 0x50444947;

    private const string ReadVersion = "PRAGMA user_version";
    private const string ReadId = "PRAGMA application_id";
    private const string CountTables = "SELECT COUNT(*) FROM sqlite_master";
    private const string BeginReading = "BEGIN";
    private const string Begin = "BEGIN IMMEDIATE";
    private const string Commit = "COMMIT";

    /// <summary>The names of the embedded files, in order; the n-th leads to version n.</summary>
    public static ImmutableArray<string> Known { get; } =
    [
        .. typeof(SqliteMigrations).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Sqlite/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Applies what is missing. Two programs may do so at once: the second finds nothing left to do.</summary>
    /// <exception cref="StorageException">The file is another program's, or a newer version's.</exception>
    public static void Apply(SqliteSession session, string path)
    {
        // What is read must be of one moment: another program may just be making the tables.
        session.Execute(BeginReading);
        var version = VersionOf(session, path);
        session.Execute(Commit);
        while (version < Known.Length)
        {
            session.Execute(Begin);
            version = VersionOf(session, path);
            if (version < Known.Length)
            {
                session.ExecuteScript(Read(Known[version]));
                session.ExecuteScript(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {OurId}"));
                session.ExecuteScript(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {++version}"));
            }

            session.Execute(Commit);
        }
    }

    private static int VersionOf(SqliteSession session, string path)
    {
        var version = Number(session, ReadVersion);
        if (Number(session, ReadId) != OurId && (version > 0 || Number(session, CountTables) > 0))
        {
            throw new StorageException($"The database {path} belongs to another program. Point Storage:ConnectionString elsewhere.");
        }

        return version <= Known.Length ? version : throw new StorageException(
            $"The database {path} was written by a newer PaperDigest (schema {version}, this one knows {Known.Length}). Start that version, or restore a backup made before it.");
    }

    private static int Number(SqliteSession session, string sql) =>
        Convert.ToInt32(session.FindValue(sql), CultureInfo.InvariantCulture);

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(SqliteMigrations).Assembly.GetManifestResourceStream(name)!); // Listed by the same assembly.
        return reader.ReadToEnd();
    }
}
