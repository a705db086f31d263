using System.Collections.Immutable;
using System.Text;
using PaperDigest.Messages;

namespace PaperDigest.ReadingLists.Citations;

/// <summary>A reading list as a file.</summary>
internal static class CitationFile
{
    private const string Name = "reading-list";

    // Without it, spreadsheets take Chinese for gibberish.
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static Attachment Write(CitationFormat format, IEnumerable<Citation> citations) => format switch
    {
        CitationFormat.BibTex => new Attachment($"{Name}.bib", "application/x-bibtex", Bytes(BibTex.Write(citations))),
        CitationFormat.Ris => new Attachment($"{Name}.ris", "application/x-research-info-systems", Bytes(Ris.Write(citations))),
        CitationFormat.Csv => new Attachment($"{Name}.csv", "text/csv; charset=utf-8", [.. ByteOrderMark, .. Bytes(Csv.Write(citations))]),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private static ImmutableArray<byte> Bytes(string text) => [.. Encoding.UTF8.GetBytes(text)];
}
