namespace PaperDigest.Digests.Search;

/// <summary>How much the length of each document's texts takes from its words, reckoned once.</summary>
internal sealed class DocumentWeights(int count)
{
    /// <summary>How much each word of a title takes from the others.</summary>
    private const float TitleCrowding = 0.15f;

    /// <summary>A summary of that many words weighs as it is, a longer one less: it has many words that it is not about.</summary>
    private const float UsualBody = 150f;

    /// <summary>How fast the weight falls with the length. A power knows no usual length, which differs from list to list.</summary>
    private const float BodyFall = 0.3f;

    /// <summary>Keeps a summary of a few words from weighing many times a usual one.</summary>
    private const float LeastBody = 10f;

    private readonly float[] _titles = new float[count];
    private readonly float[] _bodies = new float[count];

    public float OfTitle(int document) => _titles[document];

    public float OfBody(int document) => _bodies[document];

    /// <summary>Notes a document's lengths in words.</summary>
    public void Set(int document, int title, int body)
    {
        _titles[document] = 1f / (1f + (TitleCrowding * title));
        _bodies[document] = MathF.Pow((body + LeastBody) / UsualBody, -BodyFall);
    }
}
