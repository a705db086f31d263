using System.Reflection;

namespace PaperDigest.Journeys.Tests;

/// <summary>The arrows of src/README.md, compared with what was really built.</summary>
public sealed class ArchitectureTests
{
    private const string Ours = "PaperDigest";

    [Theory]
    [InlineData("PaperDigest", "")]
    [InlineData("PaperDigest.Discord", "PaperDigest")]
    [InlineData("PaperDigest.Storage", "PaperDigest")]
    [InlineData("PaperDigest.Bot", "PaperDigest PaperDigest.Discord PaperDigest.Storage")]
    [InlineData("PaperDigest.Sandbox", "PaperDigest PaperDigest.Bot")]
    public void Assembly_points_only_where_the_map_allows(string assembly, string allowed)
    {
        var references = Assembly.Load(assembly).GetReferencedAssemblies()
            .Select(reference => reference.Name!) // a reference always has a name
            .Where(name => name.StartsWith(Ours, StringComparison.Ordinal));

        Assert.Empty(references.Except(allowed.Split(' '), StringComparer.Ordinal));
    }

    [Fact]
    public void Domain_knows_no_network_database_or_json()
    {
        string[] banned = ["System.Net.", "System.Data", "System.Text.Json", "Microsoft.Data.", "Microsoft.AspNetCore.", "Discord"];

        var references = Assembly.Load(Ours).GetReferencedAssemblies().Select(reference => reference.Name!); // a reference always has a name

        Assert.DoesNotContain(references, name => banned.Any(start => name.StartsWith(start, StringComparison.Ordinal)));
    }

    [Fact]
    public void No_type_is_named_after_the_whole()
    {
        string[] banned = ["Manager", "Helper", "Util", "Utils", "Impl", "Client", "Service"];
        string[] assemblies = ["PaperDigest", "PaperDigest.Discord", "PaperDigest.Storage", "PaperDigest.Bot", "PaperDigest.Sandbox"];

        var names = assemblies.SelectMany(assembly => Assembly.Load(assembly).GetTypes())
            .Where(type => type.Namespace?.StartsWith(Ours, StringComparison.Ordinal) == true)
            .Select(type => type.Name);

        Assert.DoesNotContain(names, name => banned.Any(end => name.EndsWith(end, StringComparison.Ordinal)));
    }

    [Fact]
    public void Interfaces_have_at_most_six_members()
    {
        string[] assemblies = ["PaperDigest", "PaperDigest.Discord", "PaperDigest.Storage", "PaperDigest.Bot", "PaperDigest.Sandbox"];

        var wide = assemblies.SelectMany(assembly => Assembly.Load(assembly).GetTypes())
            .Where(type => type.IsInterface && type.GetMembers().Count(IsOwnMember) > 6)
            .Select(type => type.FullName);

        Assert.Empty(wide);

        static bool IsOwnMember(MemberInfo member) => member is not MethodInfo { IsSpecialName: true };
    }
}
