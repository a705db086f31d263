using System.Text;

namespace PaperDigest.Messages.Texts;

/// <summary>Lets only addresses through that are safe to draw and to click.</summary>
public static class SafeLink
{
    private const string Encoded = " ()<>\"\\`";

    /// <summary>The address in a form that no markdown can break out of; none if it is not http(s) or too long.</summary>
    /// <param name="target">Untrusted.</param>
    /// <param name="maximumCharacters"><see cref="MessageLimits.CardLinkCharacters"/> or <see cref="MessageLimits.ButtonLinkCharacters"/>.</param>
    public static Uri? TryMake(Uri? target, int maximumCharacters)
    {
        if (target is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var character in target.AbsoluteUri)
        {
            _ = Encoded.Contains(character, StringComparison.Ordinal) ? text.Append(Uri.HexEscape(character)) : text.Append(character);
        }

        return text.Length <= maximumCharacters && Uri.TryCreate(text.ToString(), UriKind.Absolute, out var safe) ? safe : null;
    }

    /// <summary>As <see cref="TryMake(Uri, int)"/>, from text; relative addresses give none.</summary>
    public static Uri? TryRead(string? text, int maximumCharacters) =>
        Uri.TryCreate(text, UriKind.Absolute, out var target) ? TryMake(target, maximumCharacters) : null;
}
