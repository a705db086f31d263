using PaperDigest.DiscordNet;

namespace PaperDigest.Journeys.Tests;

/// <summary>The arrows of src/README.md for the second door, which is not there where the others are compared.</summary>
public sealed class ArchitectureTests
{
    [Fact]
    public void Assembly_points_only_where_the_map_allows()
    {
        var references = typeof(DiscordNetSetup).Assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!) // a reference always has a name
            .Where(name => name.StartsWith("PaperDigest", StringComparison.Ordinal));

        Assert.Empty(references.Except(["PaperDigest", "PaperDigest.Bot", "PaperDigest.Discord"], StringComparer.Ordinal));
    }
}
