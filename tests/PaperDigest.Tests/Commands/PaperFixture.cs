using System.Collections.Immutable;
using PaperDigest.Digests;

namespace PaperDigest.Tests.Commands;

/// <summary>A small catalogue: two weeks, English and Chinese, two categories, one paper with a very long slug.</summary>
internal static class PaperFixture
{
    public static readonly IsoWeek Newest = new(2024, 21);
    public static readonly IsoWeek Older = new(2024, 20);
    public static readonly CategorySlug Training = new("llm-training");
    public static readonly CategorySlug Quantization = new("llm-quantization");
    public static readonly PaperId Mora = new("2405.12130");
    public static readonly PaperId Long = new("slug-" + new string('x', 150));

    public static Catalogue Catalogue { get; } = new(
        [
            Digest(Newest, Language.English, ("MoRA: High-Rank Updating", Mora), ("Layer-Condensed KV Cache", new PaperId("2405.10637"))),
            Digest(Newest, Language.Chinese, ("MoRA: High-Rank Updating", Mora), ("Layer-Condensed KV Cache", new PaperId("2405.10637"))),
            Digest(Older, Language.English, ("A paper *with* [odd](x) `title` @everyone", Long), ("Thermodynamic Cache Descent", new PaperId("2405.13817"))),
        ],
        [Category(Training, "LLM training, evaluation and inference", "LLM 训练、评估与推理"), Category(Quantization, "Quantization", "量化")]);

    private static Category Category(CategorySlug slug, string english, string chinese) => new()
    {
        Slug = slug,
        Emoji = "🎓",
        Names = ImmutableDictionary<Language, string>.Empty.Add(Language.English, english).Add(Language.Chinese, chinese),
    };

    private static Digest Digest(IsoWeek week, Language language, (string Title, PaperId Id) training, (string Title, PaperId Id) quantization) => new()
    {
        Week = week,
        Language = language,
        Title = $"Papers of {week}",
        Sections =
        [
            new DigestSection(Training, "Training", [Text(training.Title, training.Id, Training, week, language)]),
            new DigestSection(Quantization, "Quantization", [Text(quantization.Title, quantization.Id, Quantization, week, language)]),
        ],
    };

    private static PaperText Text(string title, PaperId id, CategorySlug category, IsoWeek week, Language language) => new()
    {
        Id = id,
        Week = week,
        Language = language,
        Category = category,
        Title = title,
        Link = new Uri($"https://arxiv.org/abs/{id}"),
        Takeaway = language == Language.Chinese ? $"一句话介绍 {title}" : $"One sentence on {title}",
        Summary = string.Join("\n\n", Enumerable.Repeat($"A paragraph on {title}, which is long enough to be worth a page of its own.", 40)),
    };
}
