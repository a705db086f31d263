using Markdig.Extensions.Yaml;

namespace PaperDigest.Digests.Format;

/// <summary>Reads the block between the two lines <c>---</c> at a digest's top.</summary>
internal sealed class FrontMatterReader(SourceText source, ProblemLog log)
{
    private static readonly string[] Keys = ["week", "language", "title", "author", "source"];

    /// <summary>Everything that can be read; never stops at the first mistake.</summary>
    /// <param name="block">As Markdig found it; null if it found none.</param>
    public FrontMatter Read(YamlFrontMatterBlock? block)
    {
        if (block is null)
        {
            ReportMissing();
            return new FrontMatter();
        }

        var start = source.NextLineStart(block.Span.Start);
        var end = Math.Max(source.LineStart(block.Span.End), start);
        if (YamlReader.TryReadMapping(source.Text[start..end], linesBefore: 1, log) is not { } mapping)
        {
            return new FrontMatter();
        }

        ReportUnknown(mapping);
        var matter = ReadKeys(mapping);
        CompareWithName(matter, mapping);
        return matter;
    }

    private void ReportMissing()
    {
        if (source.Text.StartsWith("---", StringComparison.Ordinal))
        {
            log.Add(ProblemKinds.FrontMatterOpen, TextPlace.Start, "The front matter is not closed. Write a line --- after its last key.");
            return;
        }

        log.Add(ProblemKinds.FrontMatterMissing, TextPlace.Start, "The front matter is missing. Begin the file with a line ---, then week, language and title, then a line ---.");
    }

    private void ReportUnknown(YamlValue.Mapping mapping)
    {
        foreach (var entry in mapping.Entries.Where(entry => !Keys.Contains(entry.Key, StringComparer.Ordinal)))
        {
            log.Add(ProblemKinds.KeyUnknown, entry.KeyPlace, $"The key {Spelling.Quote(entry.Key)} is not known and is left out. {Spelling.Suggest(entry.Key, Keys)}");
        }
    }

    private FrontMatter ReadKeys(YamlValue.Mapping mapping)
    {
        var week = FindText(mapping, "week", isRequired: true);
        var language = FindText(mapping, "language", isRequired: true);
        var title = FindText(mapping, "title", isRequired: true);
        var author = FindText(mapping, "author", isRequired: false);
        var address = FindText(mapping, "source", isRequired: false);
        if (title is { Text.Length: > FormatLimits.MaxTitleCharacters })
        {
            log.Add(ProblemKinds.TitleLong, title.Place, $"The title is {title.Text.Length} characters long and will be cut. Keep it within {FormatLimits.MaxTitleCharacters}.");
        }

        return new FrontMatter
        {
            Week = week is null ? null : ReadWeek(week),
            Language = language is null ? null : ReadLanguage(language),
            Title = title?.Text,
            Author = author?.Text ?? "",
            Source = address is null ? null : ReadSource(address),
            WeekPlace = week?.Place ?? TextPlace.Start,
        };
    }

    private YamlValue.Scalar? FindText(YamlValue.Mapping mapping, string key, bool isRequired)
    {
        var value = mapping.Entries.FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.Ordinal))?.Value;
        switch (value)
        {
            case YamlValue.Scalar scalar when PlainText.OneLine(scalar.Text) is { Length: > 0 } line:
                return scalar with { Text = line };
            case YamlValue.Mapping or YamlValue.List:
                log.Add(ProblemKinds.WrongShape, value.Place, $"The value of '{key}' must be one line of text. Put it in quotes if it begins with a sign.");
                return null;
            case null or YamlValue.Scalar when isRequired:
                log.Add(ProblemKinds.KeyMissing, value?.Place ?? mapping.Place, $"The {key} is missing. Write '{key}: {ExampleOf(key)}'.");
                return null;
            default:
                return null;
        }
    }

    private static string ExampleOf(string key) => key switch
    {
        "week" => "2024-W21",
        "language" => "en",
        _ => "Important papers of the week",
    };

    private IsoWeek? ReadWeek(YamlValue.Scalar value)
    {
        if (IsoWeek.TryParse(value.Text, out var week))
        {
            return week;
        }

        log.Add(ProblemKinds.WeekInvalid, value.Place, $"{Spelling.Quote(value.Text)} is not a week. Write an ISO week the year has, like 2024-W21.");
        return null;
    }

    private Language? ReadLanguage(YamlValue.Scalar value)
    {
        if (Language.TryParse(value.Text, out var language))
        {
            return language;
        }

        log.Add(ProblemKinds.LanguageInvalid, value.Place, $"{Spelling.Quote(value.Text)} is not a language tag. Write one like en or zh-CN.");
        return null;
    }

    private Uri? ReadSource(YamlValue.Scalar value)
    {
        if (WebAddress.TryParse(value.Text, out var address))
        {
            return address;
        }

        log.Add(ProblemKinds.SourceInvalid, value.Place, $"{Spelling.Quote(value.Text)} is not a web address. Write it in full, beginning with https://.");
        return null;
    }

    private void CompareWithName(FrontMatter matter, YamlValue.Mapping mapping)
    {
        if (!DigestFileName.TryParse(log.File, out var name))
        {
            return;
        }

        foreach (var (key, says, file) in new[] { ("week", matter.Week?.ToString(), name.Week.ToString()), ("language", matter.Language?.Tag, name.Language.Tag) })
        {
            if (says is not null && !string.Equals(says, file, StringComparison.Ordinal))
            {
                var place = mapping.Entries.First(entry => string.Equals(entry.Key, key, StringComparison.Ordinal)).Value.Place;
                log.Add(ProblemKinds.NameDisagrees, place, $"The {key} here is {says}, the file name says {file}. Correct one of them.");
            }
        }
    }
}
