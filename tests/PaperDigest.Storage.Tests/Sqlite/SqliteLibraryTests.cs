using PaperDigest.Storage.Sqlite;

namespace PaperDigest.Storage.Tests.Sqlite;

public sealed class SqliteLibraryTests
{
    [Fact]
    public void Choice_names_the_library_in_use()
    {
        var choice = SqliteLibrary.Load();
        var (handle, name) = SqliteLibrary.FindSystemLibrary(SqliteLibrary.SystemNames());

        Assert.EndsWith(handle == 0 ? "(bundled)" : $"({name})", choice, StringComparison.Ordinal);
    }

    [Fact]
    public void Library_is_not_chosen_when_it_is_missing_or_no_sqlite()
    {
        var missing = SqliteLibrary.FindSystemLibrary(["libno-such-thing.so.7"]);
        var other = SqliteLibrary.FindSystemLibrary(["libc.so.6", "libSystem.dylib", "kernel32"]);

        Assert.Equal((0, ""), missing);
        Assert.Equal((0, ""), other);
    }
}
