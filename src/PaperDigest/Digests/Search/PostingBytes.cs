namespace PaperDigest.Digests.Search;

/// <summary>A growing row of postings: the difference to the document before, seven bits a byte, then a byte of fields.</summary>
internal struct PostingBytes()
{
    /// <summary>Five bytes of difference and one of fields.</summary>
    private const int MaxBytes = 6;

    private byte[] _bytes = [];
    private int _length;
    private int _last = -1;

    public readonly ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Append(int document, Fields fields)
    {
        if (_length + MaxBytes > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, 2 * MaxBytes));
        }

        var difference = document - _last;
        while (difference >= 0x80)
        {
            _bytes[_length++] = (byte)(difference | 0x80);
            difference >>= 7;
        }

        _bytes[_length++] = (byte)difference;
        _bytes[_length++] = (byte)fields;
        _last = document;
    }
}
