using System.Collections.Immutable;

namespace PaperDigest.Digests;

/// <summary>A paper with its texts in every language: the same paper in two digests is one paper.</summary>
/// <param name="Id">What it is known by.</param>
/// <param name="Texts">At least one; newest week first, within a week by language tag.</param>
public sealed record Paper(PaperId Id, ImmutableArray<PaperText> Texts)
{
    /// <summary>The newest week it appeared in.</summary>
    public IsoWeek Week => Texts[0].Week;

    /// <summary>The text for a reader: her language, else her tongue in another region, else English, else what there is.</summary>
    public PaperText TextFor(Language language) =>
        Texts.FirstOrDefault(text => text.Language == language)
        ?? Texts.FirstOrDefault(text => string.Equals(text.Language.Tongue, language.Tongue, StringComparison.Ordinal))
        ?? Texts.FirstOrDefault(text => text.Language == Language.English)
        ?? Texts[0];
}
