namespace PaperDigest.Messages.Rendering;

/// <summary>Where in lists and quotes a block stands.</summary>
/// <param name="Quote"><c>> </c> inside a quote, else empty: Discord knows one level.</param>
/// <param name="Indent">Spaces before everything in this place.</param>
/// <param name="Marker">The list marker the next block begins with; empty for none.</param>
internal readonly record struct BlockPlace(string Quote, string Indent, string Marker)
{
    private const int MostIndentCharacters = 8;

    public static BlockPlace Top { get; } = new("", "", "");

    public bool IsNested => Quote.Length > 0 || Indent.Length > 0 || Marker.Length > 0;

    public bool IsQuoted => Quote.Length > 0;

    public string Prefix => Quote + Indent + Marker;

    /// <summary>Before further lines; Discord sets two spaces a level.</summary>
    public string NextPrefix => Quote + (Marker.Length > 0 ? Deeper : Indent);

    private string Deeper => Indent.Length < MostIndentCharacters ? Indent + "  " : Indent;

    /// <summary>After the block that took the marker.</summary>
    public BlockPlace Further() => new(Quote, Marker.Length > 0 ? Deeper : Indent, "");

    /// <summary>An item of a list in this place.</summary>
    public BlockPlace Item(string marker) => new(Quote, Marker.Length > 0 ? Deeper : Indent, marker);

    public BlockPlace Quoted() => this with { Quote = "> " };
}
