using PaperDigest.Digests;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Cards;

/// <summary>How a category shows itself to one reader: clean name, usable emoji, colour.</summary>
internal sealed record CategoryLook
{
    /// <summary>The colour of what belongs to no category.</summary>
    public const int BrandColour = 0x4F6D8F;

    private const int NameCharacters = 100;

    /// <summary>Plain.</summary>
    public required string Name { get; init; }

    /// <summary>One emoji Discord takes; empty for none.</summary>
    public string Emoji { get; init; } = "";

    public int Colour { get; init; } = BrandColour;

    /// <summary>The emoji with a space after it, if there is one.</summary>
    public string Badge => Emoji.Length > 0 ? $"{Emoji} " : "";

    /// <summary>Emoji and name, plain.</summary>
    public string Label => Badge + Name;

    /// <summary>Emoji and name, for a card's title.</summary>
    public string Heading => Badge + DiscordText.EscapeLine(Name);

    public static CategoryLook Of(Catalogue catalogue, CategorySlug slug, Language language) =>
        Of(catalogue.FindCategory(slug), slug, language);

    public static CategoryLook Of(Category? category, CategorySlug slug, Language language) => new()
    {
        Name = DiscordText.CleanLine(category?.NameFor(language) ?? slug.Value, NameCharacters) is { Length: > 0 } name ? name : slug.Value,
        Emoji = category is not null && EmojiText.IsOne(category.Emoji) ? category.Emoji : "",
        Colour = category?.Colour is { } colour and >= 0 and <= 0xFFFFFF ? colour : BrandColour,
    };
}
