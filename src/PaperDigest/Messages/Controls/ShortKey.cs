using System.Security.Cryptography;
using System.Text;
using PaperDigest.Digests;

namespace PaperDigest.Messages.Controls;

/// <summary>A paper or category inside a control id: its own name if that is short, else a stable digest of it.</summary>
/// <param name="Value">One to twenty characters without colons; a digest begins with <c>~</c>.</param>
public readonly record struct ShortKey(string Value)
{
    internal const int MaximumCharacters = 20;

    private const char DigestSign = '~';
    private const int DigestCharacters = 16;

    /// <summary>A paper's key.</summary>
    public static ShortKey Of(PaperId id) => Of(id.Value);

    /// <summary>A category's key.</summary>
    public static ShortKey Of(CategorySlug slug) => Of(slug.Value);

    /// <summary>The paper meant, if the catalogue has it.</summary>
    public Paper? FindPaper(Catalogue catalogue)
    {
        var key = this;
        return IsDigest
            ? catalogue.Papers.FirstOrDefault(paper => Of(paper.Id) == key)
            : catalogue.FindPaper(new PaperId(Value));
    }

    /// <summary>The category meant, if the catalogue has it.</summary>
    public Category? FindCategory(Catalogue catalogue)
    {
        var key = this;
        return IsDigest
            ? catalogue.Categories.FirstOrDefault(category => Of(category.Slug) == key)
            : catalogue.FindCategory(new CategorySlug(Value));
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Takes a key back from Discord; whatever no key can look like gives false.</summary>
    public static bool TryParse(string? text, out ShortKey key)
    {
        key = new ShortKey(text ?? "");
        return text is { Length: > 0 and <= MaximumCharacters } && text.All(IsPlain);
    }

    private bool IsDigest => Value.StartsWith(DigestSign);

    private static ShortKey Of(string name)
    {
        var isShort = name.Length is > 0 and <= MaximumCharacters && name.All(IsPlain) && name[0] != DigestSign;
        return new ShortKey(isShort ? name : DigestSign + Digest(name));
    }

    private static string Digest(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..DigestCharacters];

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' or '/' or DigestSign;
}
