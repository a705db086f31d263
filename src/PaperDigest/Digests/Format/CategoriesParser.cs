using System.Collections.Immutable;
using System.Globalization;

namespace PaperDigest.Digests.Format;

/// <summary>Reads <c>categories.yml</c>: slug → names per language, emoji, colour, one line per language.</summary>
/// <remarks>Thread-safe. It never throws for what a file holds.</remarks>
public static class CategoriesParser
{
    private static readonly string[] Keys = ["names", "emoji", "colour", "about"];

    /// <summary>Whether a path is a categories file rather than a digest.</summary>
    public static bool IsCategoriesFile(string path) =>
        DigestFileName.LastPart(path).ToLowerInvariant() is "categories.yml" or "categories.yaml";

    /// <summary>Reads the file.</summary>
    public static ParsedCategories Parse(DigestFile file)
    {
        var log = new ProblemLog(file.Path);
        var categories = SourceText.TryRead(file, log) is { } source && YamlReader.TryReadMapping(source.Text, linesBefore: 0, log) is { } root
            ? root.Entries.Select(entry => TryRead(entry, log)).OfType<Category>().ToImmutableArray()
            : [];
        return new ParsedCategories(file.Path, log.HasErrors ? null : categories, log.Read());
    }

    private static Category? TryRead(YamlEntry entry, ProblemLog log)
    {
        if (!CategorySlug.TryParse(entry.Key, out var slug))
        {
            log.Add(ProblemKinds.SlugInvalid, entry.KeyPlace, $"{Spelling.Quote(entry.Key)} is not a slug. Write lower-case letters and digits, joined by hyphens, at most {CategorySlug.MaxCharacters} characters: llm-training.");
        }

        if (entry.Value is not YamlValue.Mapping mapping)
        {
            ReportShape(entry.Value, $"Below '{slug}' must stand names, and may stand emoji, colour and about.", log);
            return null;
        }

        foreach (var unknown in mapping.Entries.Where(key => !Keys.Contains(key.Key, StringComparer.Ordinal)))
        {
            log.Add(ProblemKinds.KeyUnknown, unknown.KeyPlace, $"The key {Spelling.Quote(unknown.Key)} is not known and is left out. {Spelling.Suggest(unknown.Key, Keys)}");
        }

        var names = ReadTexts(mapping, "names", log);
        if (names.IsEmpty && Find(mapping, "names") is null or YamlValue.Scalar { Text: "" } or YamlValue.Mapping { Entries.IsEmpty: true })
        {
            log.Add(ProblemKinds.NamesMissing, entry.KeyPlace, $"The category '{entry.Key}' has no name. Write 'names:' and below it 'en: Its name'.");
        }

        return new Category
        {
            Slug = slug,
            Names = names,
            Lines = ReadTexts(mapping, "about", log),
            Emoji = ReadEmoji(mapping, log),
            Colour = ReadColour(mapping, log),
        };
    }

    private static YamlValue? Find(YamlValue.Mapping mapping, string key) =>
        mapping.Entries.FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.Ordinal))?.Value;

    private static ImmutableDictionary<Language, string> ReadTexts(YamlValue.Mapping category, string key, ProblemLog log)
    {
        var texts = ImmutableDictionary.CreateBuilder<Language, string>();
        if (Find(category, key) is not { } value || value is YamlValue.Scalar { Text: "" })
        {
            return texts.ToImmutable();
        }

        if (value is not YamlValue.Mapping mapping)
        {
            ReportShape(value, $"Below '{key}' must stand one line per language, like 'en: …'.", log);
            return texts.ToImmutable();
        }

        foreach (var entry in mapping.Entries)
        {
            if (!Language.TryParse(entry.Key, out var language))
            {
                log.Add(ProblemKinds.LanguageInvalid, entry.KeyPlace, $"{Spelling.Quote(entry.Key)} is not a language tag. Write one like en or zh-CN.");
            }
            else if (entry.Value is not YamlValue.Scalar { Text: var text } || PlainText.OneLine(text) is not { Length: > 0 } line)
            {
                ReportShape(entry.Value, $"Behind '{entry.Key}:' must stand one line of text.", log);
            }
            else if (!texts.TryAdd(language, line))
            {
                log.Add(ProblemKinds.KeyTwice, entry.KeyPlace, $"The language {language} stands twice. Keep one.");
            }
        }

        return texts.ToImmutable();
    }

    private static string ReadEmoji(YamlValue.Mapping category, ProblemLog log)
    {
        if (FindText(category, "emoji", log) is not { } emoji)
        {
            return "";
        }

        if (new StringInfo(emoji.Text).LengthInTextElements == 1 && !char.IsAscii(emoji.Text[0]) && !char.IsLetterOrDigit(emoji.Text, 0))
        {
            return emoji.Text;
        }

        log.Add(ProblemKinds.EmojiInvalid, emoji.Place, $"{Spelling.Quote(emoji.Text)} is not one emoji. Paste a single Unicode emoji; a server's own cannot be used.");
        return "";
    }

    private static int? ReadColour(YamlValue.Mapping category, ProblemLog log)
    {
        if (FindText(category, "colour", log) is not { } colour)
        {
            return null;
        }

        if (colour.Text is ['#', .. { Length: 6 } digits] && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        log.Add(ProblemKinds.ColourInvalid, colour.Place, $"{Spelling.Quote(colour.Text)} is not a colour. Write '#RRGGBB', in quotes: without them YAML takes it for a comment.");
        return null;
    }

    private static YamlValue.Scalar? FindText(YamlValue.Mapping category, string key, ProblemLog log)
    {
        switch (Find(category, key))
        {
            case YamlValue.Scalar { Text.Length: > 0 } scalar:
                return scalar;
            case YamlValue.Scalar empty when string.Equals(key, "colour", StringComparison.Ordinal):
                return empty; // an unquoted #RRGGBB: empty to YAML, and not what the editor meant
            case YamlValue.Mapping or YamlValue.List:
                ReportShape(Find(category, key)!, $"Behind '{key}:' must stand one value.", log); // matched above
                return null;
            default:
                return null;
        }
    }

    private static void ReportShape(YamlValue value, string text, ProblemLog log)
    {
        if (value is not YamlValue.Refused)
        {
            log.Add(ProblemKinds.WrongShape, value.Place, text);
        }
    }
}
