namespace PaperDigest.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public const string Private = "private";
    public const string Category = "category";
    public const string Week = "week";

    public static OptionDefinition PrivateAnswer { get; } = new()
    {
        Name = new LocalizedText(Private, "私密"),
        Description = new LocalizedText("Whether only you see the answer", "是否只有你能看到回答"),
        Kind = OptionKind.Flag,
    };

    public static OptionDefinition OneCategory { get; } = new()
    {
        Name = new LocalizedText(Category, "分类"),
        Description = new LocalizedText("Only papers of this category", "只看这个分类的论文"),
        HasSuggestions = true,
    };

    public static OptionDefinition OneWeek { get; } = new()
    {
        Name = new LocalizedText(Week, "周次"),
        Description = new LocalizedText("Such as 2024-W21, a date, or latest; the newest if left out", "如 2024-W21、某个日期或“最新”，不填则为最新一期"),
        HasSuggestions = true,
    };
}
