namespace PaperDigest.Digests.Search;

/// <summary>How much a word weighs by where it stands.</summary>
/// <remarks>The numbers here and elsewhere were tried on known-item queries over English and Chinese weekly lists; within a third of them little changes.</remarks>
internal static class FieldWeights
{
    private const float Title = 2f;
    private const float TitlePart = 1.6f;
    private const float Takeaway = 1f;
    private const float Category = 0.9f;
    private const float Body = 0.8f;
    private const float BodyTwice = 0.9f;

    /// <summary>For each value of <see cref="Fields"/>: looked up once for each posting.</summary>
    private static readonly (float Title, float Plain, float Body)[] Table = [.. Enumerable.Range(0, byte.MaxValue + 1).Select(fields => Row((Fields)fields))];

    public static float Of(Fields fields, DocumentWeights weights, int document)
    {
        var (title, plain, body) = Table[(int)fields];
        return (title * weights.OfTitle(document)) + Math.Max(plain, body * weights.OfBody(document));
    }

    private static (float Title, float Plain, float Body) Row(Fields fields) =>
    (
        fields.HasFlag(Fields.Title) ? Title : fields.HasFlag(Fields.TitlePart) ? TitlePart : 0f,
        fields.HasFlag(Fields.Key) ? Title : fields.HasFlag(Fields.Takeaway) ? Takeaway : fields.HasFlag(Fields.Category) ? Category : 0f,
        fields.HasFlag(Fields.BodyTwice) ? BodyTwice : fields.HasFlag(Fields.Body) ? Body : 0f
    );
}
