using System.Text;

namespace PaperDigest.Benchmarks.Reports;

/// <summary>Writes sections as the README has them.</summary>
internal static class MarkdownReport
{
    public static string Write(IEnumerable<Section> sections)
    {
        var text = new StringBuilder();
        foreach (var section in sections)
        {
            Append(text, section);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Section section)
    {
        text.Append("### ").Append(section.Title).Append("\n\n").Append(section.About).Append("\n\n");
        AppendRow(text, section.Columns);
        AppendRow(text, section.Columns.Select((_, index) => index == 0 ? "---" : "---:"));
        foreach (var row in section.Rows)
        {
            AppendRow(text, row);
        }

        text.Append('\n');
        foreach (var bar in section.Bars)
        {
            text.Append("- ").Append(bar.IsMet ? "met" : "**missed**").Append(" – ").Append(bar.What).Append(" – ").Append(bar.Found).Append('\n');
        }

        text.Append(section.Bars.IsEmpty ? "" : "\n");
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
