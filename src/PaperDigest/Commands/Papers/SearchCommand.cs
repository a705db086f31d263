using System.Collections.Immutable;

namespace PaperDigest.Commands.Papers;

/// <summary><c>/search</c>: papers by words, category and weeks. Always private, so that leafing through pages disturbs nobody.</summary>
internal sealed class SearchCommand(PaperSearch search, PaperFilters filters) : ICommand
{
    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("search", "搜索"),
        Description = new LocalizedText("Find papers in all digests", "在全部周报中搜索论文"),
        Options =
        [
            new OptionDefinition
            {
                Name = new LocalizedText(PaperSearch.QueryOption, "关键词"),
                Description = new LocalizedText("Words of titles or summaries, in any language", "标题或解读中的词，中英文均可"),
                IsRequired = true,
            },
            CommonOptions.OneCategory,
            CommonOptions.OneWeek with { Name = new LocalizedText(PaperSearch.FromOption, "起始周"), Description = new LocalizedText("Only this week and later ones", "只搜这一周及以后") },
            CommonOptions.OneWeek with { Name = new LocalizedText(PaperSearch.ToOption, "结束周"), Description = new LocalizedText("Only this week and earlier ones", "只搜这一周及以前") },
        ],
    };

    public Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken) => Task.FromResult(search.Answer(request));

    public ValueTask<ImmutableArray<Suggestion>> SuggestAsync(Request request, string option, string typed, CancellationToken cancellationToken) =>
        ValueTask.FromResult(filters.Suggest(request, option, typed));
}
