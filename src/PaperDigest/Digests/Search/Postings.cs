namespace PaperDigest.Digests.Search;

/// <summary>Reads what <see cref="PostingBytes"/> wrote.</summary>
internal ref struct Postings(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public int Document { get; private set; } = -1;

    public Fields Fields { get; private set; }

    public bool MoveNext()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        var (difference, shift, index) = (0, 0, 0);
        byte part;
        do
        {
            part = _rest[index++];
            difference |= (part & 0x7F) << shift;
            shift += 7;
        }
        while (part >= 0x80);

        Document += difference;
        Fields = (Fields)_rest[index];
        _rest = _rest[(index + 1)..];
        return true;
    }
}
