using PaperDigest.Digests.Format;

namespace PaperDigest.Tests.Digests;

/// <summary>DigestFormat.md, pair by pair.</summary>
public sealed class DigestFormatTests
{
    public static TheoryData<int> Lines => [.. DigestFormatExample.ReadAll().Select(example => example.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Example_becomes_what_the_format_says(int line)
    {
        var example = DigestFormatExample.ReadAll().Single(example => example.Line == line);

        var outline = Outline.Of(example.Files);

        Assert.Equal(example.Expected, outline);
    }

    [Fact]
    public void Codes_are_unique_and_listed_in_order()
    {
        var codes = ProblemKinds.All.Select(kind => kind.Code).ToList();

        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.True(codes.SequenceEqual(codes.Order(StringComparer.Ordinal), StringComparer.Ordinal));
    }
}
