using System.Collections.Immutable;
using static PaperDigest.Digests.Format.ProblemKind;

namespace PaperDigest.Digests.Format;

/// <summary>Every rule of the file formats, in one place.</summary>
internal static class ProblemKinds
{
    public static readonly ProblemKind FileTooLarge = Error("PD001", "A file is at most 2 MiB.");
    public static readonly ProblemKind NotUtf8 = Error("PD002", "A file is UTF-8.");
    public static readonly ProblemKind NulCharacter = Error("PD003", "A file has no NUL characters.");
    public static readonly ProblemKind FileName = Error("PD004", "A digest's file is named WEEK.LANGUAGE.md.");
    public static readonly ProblemKind Unreadable = Error("PD005", "A file can be read.");
    public static readonly ProblemKind TooDeep = Error("PD006", "Lists, quotes and emphasis are nested at most 100 deep.");
    public static readonly ProblemKind DigestTwice = Error("PD007", "A week has one file per language.");
    public static readonly ProblemKind BlockTooLong = Error("PD008", "Text without an empty line is at most 20,000 characters long.");

    public static readonly ProblemKind FrontMatterMissing = Error("PD101", "A digest begins with front matter.");
    public static readonly ProblemKind FrontMatterOpen = Error("PD102", "Front matter ends with a line ---.");
    public static readonly ProblemKind YamlInvalid = Error("PD103", "YAML is well-formed.");
    public static readonly ProblemKind KeyMissing = Error("PD104", "Front matter has week, language and title.");
    public static readonly ProblemKind WeekInvalid = Error("PD105", "A week is an ISO week the year has: 2024-W21.");
    public static readonly ProblemKind LanguageInvalid = Error("PD106", "A language is a BCP 47 tag: en, zh-CN.");
    public static readonly ProblemKind SourceInvalid = Error("PD107", "The source is an absolute http or https address.");
    public static readonly ProblemKind KeyTwice = Error("PD108", "A key stands once.");
    public static readonly ProblemKind KeyUnknown = Warning("PD109", "Keys are known ones.");
    public static readonly ProblemKind WrongShape = Error("PD110", "A value has the shape its key asks for.");
    public static readonly ProblemKind NameDisagrees = Error("PD111", "File name and front matter agree.");
    public static readonly ProblemKind YamlAlias = Error("PD112", "YAML is written out: no aliases.");
    public static readonly ProblemKind YamlTooDeep = Error("PD113", "YAML is nested at most 8 deep.");

    public static readonly ProblemKind CategoryMissing = Error("PD201", "A digest has at least one category.");
    public static readonly ProblemKind SlugMissing = Error("PD202", "A category heading ends with its slug: ## Name {#slug}.");
    public static readonly ProblemKind SlugInvalid = Error("PD203", "A slug is lower-case letters and digits, joined by hyphens, at most 40 characters.");
    public static readonly ProblemKind CategoryTwice = Error("PD204", "A category stands once in a digest.");
    public static readonly ProblemKind CategoryEmpty = Error("PD205", "A category has at least one paper.");
    public static readonly ProblemKind TopHeading = Error("PD206", "A digest has no # headings.");
    public static readonly ProblemKind StrayText = Error("PD207", "Between a category and its first paper stands nothing.");
    public static readonly ProblemKind CategoryUnknown = Warning("PD208", "Categories stand in categories.yml.");
    public static readonly ProblemKind CategoryNameMissing = Error("PD209", "A category heading has a name before its slug.");

    public static readonly ProblemKind PaperOutsideCategory = Error("PD301", "A paper stands under a category.");
    public static readonly ProblemKind TitleMissing = Error("PD302", "A paper has a title.");
    public static readonly ProblemKind TitleBesideLink = Error("PD303", "A paper's heading is its title alone, linked or not.");
    public static readonly ProblemKind PaperTwice = Error("PD304", "A paper stands once in a digest.");
    public static readonly ProblemKind SummaryMissing = Error("PD305", "A paper has a summary.");
    public static readonly ProblemKind TooManyPapers = Error("PD306", "A digest has at most 200 papers.");
    public static readonly ProblemKind TakeawayLong = Warning("PD307", "A takeaway is at most 300 characters long.");
    public static readonly ProblemKind TakeawayEmpty = Warning("PD308", "A quote under a title holds the takeaway.");
    public static readonly ProblemKind TitleLong = Warning("PD309", "A title is at most 256 characters long.");
    public static readonly ProblemKind DeepHeading = Warning("PD310", "A summary has no headings.");
    public static readonly ProblemKind LinksUnclear = Warning("PD311", "A line that begins with Links: holds links and separators alone.");
    public static readonly ProblemKind TitlesDiffer = Warning("PD312", "A paper has one title, unless it is translated into another script.");

    public static readonly ProblemKind LinkRefused = Error("PD401", "Links are absolute http or https addresses.");
    public static readonly ProblemKind ReferenceLink = Warning("PD402", "Links stand with their address: [text](https://…).");
    public static readonly ProblemKind RawHtml = Warning("PD403", "Text is markdown, not HTML.");
    public static readonly ProblemKind Image = Warning("PD404", "Texts have no images.");

    public static readonly ProblemKind NamesMissing = Error("PD501", "A category in categories.yml has at least one name.");
    public static readonly ProblemKind ColourInvalid = Error("PD502", "A colour is written '#RRGGBB'.");
    public static readonly ProblemKind EmojiInvalid = Error("PD503", "An emoji is one Unicode emoji.");

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<ProblemKind> All { get; } =
    [
        FileTooLarge, NotUtf8, NulCharacter, FileName, Unreadable, TooDeep, DigestTwice, BlockTooLong,
        FrontMatterMissing, FrontMatterOpen, YamlInvalid, KeyMissing, WeekInvalid, LanguageInvalid, SourceInvalid, KeyTwice, KeyUnknown,
        WrongShape, NameDisagrees, YamlAlias, YamlTooDeep,
        CategoryMissing, SlugMissing, SlugInvalid, CategoryTwice, CategoryEmpty, TopHeading, StrayText, CategoryUnknown, CategoryNameMissing,
        PaperOutsideCategory, TitleMissing, TitleBesideLink, PaperTwice, SummaryMissing, TooManyPapers, TakeawayLong, TakeawayEmpty,
        TitleLong, DeepHeading, LinksUnclear, TitlesDiffer,
        LinkRefused, ReferenceLink, RawHtml, Image,
        NamesMissing, ColourInvalid, EmojiInvalid,
    ];
}
