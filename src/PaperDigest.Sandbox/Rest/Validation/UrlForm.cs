namespace PaperDigest.Sandbox.Rest.Validation;

/// <summary>Reads addresses: http and https, for media also files of the same message.</summary>
internal static class UrlForm
{
    public const string Attachment = "attachment";

    public static string? Find(FormNode node, int most, bool isMedia = false)
    {
        var text = node.FindText(most);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            node.Refuse("URL_TYPE_INVALID_URL", "Not a well formed URL.");
            return null;
        }

        var schemes = isMedia ? new[] { "http", "https", Attachment } : ["http", "https"];
        if (!schemes.Contains(uri.Scheme, StringComparer.Ordinal))
        {
            var allowed = string.Join(", ", schemes.Select(scheme => $"'{scheme}'"));
            node.Refuse("URL_TYPE_INVALID_SCHEME", $"Scheme \"{uri.Scheme}\" must be one of ({allowed}).");
        }

        return text;
    }
}
