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

    public static float Of(Fields fields, DocumentWeights weights, int document)
    {
        var title = fields.HasFlag(Fields.Title) ? Title : fields.HasFlag(Fields.TitlePart) ? TitlePart : 0f;
        return (title * weights.OfTitle(document)) + Math.Max(OfPlain(fields), OfBody(fields) * weights.OfBody(document));
    }

    private static float OfPlain(Fields fields)
    {
        if (fields.HasFlag(Fields.Key))
        {
            return Title;
        }

        return fields.HasFlag(Fields.Takeaway) ? Takeaway : fields.HasFlag(Fields.Category) ? Category : 0f;
    }

    private static float OfBody(Fields fields) => fields.HasFlag(Fields.BodyTwice) ? BodyTwice : fields.HasFlag(Fields.Body) ? Body : 0f;
}
