using System.Diagnostics.CodeAnalysis;

namespace PaperDigest.Digests.Format;

/// <summary>The only addresses we pass on: absolute, http or https, with a host.</summary>
internal static class WebAddress
{
    /// <summary>Longer ones are accidents; Uri itself would take 65,519.</summary>
    private const int MaxCharacters = 2000;

    public static bool TryParse(string? text, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        return text is { Length: > 0 and <= MaxCharacters }
            && Uri.TryCreate(text, UriKind.Absolute, out address)
            && (string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) || string.Equals(address.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal))
            && address.Host.Length > 0 && address.UserInfo.Length == 0;
    }
}
