namespace PaperDigest.Tests.ReadingLists.Citations;

/// <summary>Reads RIS as its description has it: two characters, two spaces, a hyphen, a space, the value; TY begins and ER ends a record.</summary>
internal static class RisReader
{
    public static List<Dictionary<string, string>> Read(string text)
    {
        var records = new List<Dictionary<string, string>>();
        Dictionary<string, string>? open = null;
        foreach (var line in text.Split("\r\n").Where(line => line.Length > 0))
        {
            Assert.Matches(@"^[A-Z][A-Z0-9]  - [^\r\n]*$", line);
            var (tag, value) = (line[..2], line[6..]);
            switch (tag)
            {
                case "TY":
                    Assert.Null(open);
                    open = new Dictionary<string, string>(StringComparer.Ordinal) { [tag] = value };
                    break;
                case "ER":
                    Assert.Empty(value);
                    records.Add(open ?? throw new FormatException("A record ends that did not begin."));
                    open = null;
                    break;
                default:
                    Assert.NotEmpty(value);
                    (open ?? throw new FormatException("A line stands outside any record.")).Add(tag, value);
                    break;
            }
        }

        Assert.Null(open);
        return records;
    }
}
