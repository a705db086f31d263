namespace PaperDigest.Digests.Search;

/// <summary>How much the length of each document's texts takes from its words, reckoned once.</summary>
internal sealed class DocumentWeights(int count)
{
    /// <summary>How much each word of a title takes from the others.</summary>
    private const float TitleCrowding = 0.15f;

    /// <summary>A summary of that many words weighs as it is, a longer one less.</summary>
    private const float UsualBody = 150f;

    private readonly float[] _titles = new float[count];
    private readonly float[] _bodies = new float[count];

    public float OfTitle(int document) => _titles[document];

    public float OfBody(int document) => _bodies[document];

    /// <summary>Notes a document's lengths in words.</summary>
    public void Set(int document, int title, int body)
    {
        _titles[document] = 1f / (1f + (TitleCrowding * title));
        _bodies[document] = 1f / (0.7f + (0.3f * body / UsualBody));
    }
}
