namespace PaperDigest.Digests.Search;

/// <summary>Writes one word's papers in the form <see cref="Postings"/> reads, those with the word in their title apart. Documents come in ascending order.</summary>
internal struct PostingWriter()
{
    private PostingBytes _titled = new();
    private PostingBytes _others = new();
    private int _document = -1;
    private Fields _fields;

    public readonly ReadOnlySpan<byte> Titled => _titled.Written;

    public readonly ReadOnlySpan<byte> Others => _others.Written;

    /// <summary>Notes the word in a field of a document.</summary>
    public void Add(int document, Fields field)
    {
        if (document != _document)
        {
            Flush();
            _document = document;
        }

        _fields |= field == Fields.Body && _fields.HasFlag(Fields.Body) ? Fields.BodyTwice : field;
    }

    /// <summary>Ends the last document.</summary>
    public void Flush()
    {
        if ((_fields & (Fields.Title | Fields.TitlePart)) != Fields.None)
        {
            _titled.Append(_document, _fields);
        }
        else if (_fields != Fields.None)
        {
            _others.Append(_document, _fields);
        }

        _fields = Fields.None;
    }
}
