using System.Collections.Immutable;
using PaperDigest.Digests.Search;

namespace PaperDigest.Commands.Papers;

/// <summary><c>/search</c>: papers by words, category and weeks. Always private, so that leafing through pages disturbs nobody.</summary>
internal sealed class SearchCommand(PaperFilters filters) : ICommand
{
    private const string QueryOption = "query";
    private const string FromOption = "from";
    private const string ToOption = "to";

    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("search", "搜索"),
        Description = new LocalizedText("Find papers in all digests", "在全部周报中搜索论文"),
        Options =
        [
            new OptionDefinition
            {
                Name = new LocalizedText(QueryOption, "关键词"),
                Description = new LocalizedText("Words of titles or summaries, in any language", "标题或解读中的词，中英文均可"),
                IsRequired = true,
            },
            CommonOptions.OneCategory,
            CommonOptions.OneWeek with { Name = new LocalizedText(FromOption, "起始周"), Description = new LocalizedText("Only this week and later ones", "只搜这一周及以后") },
            CommonOptions.OneWeek with { Name = new LocalizedText(ToOption, "结束周"), Description = new LocalizedText("Only this week and earlier ones", "只搜这一周及以前") },
        ],
    };

    public Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken) => Task.FromResult(Answer(request));

    public ValueTask<ImmutableArray<Suggestion>> SuggestAsync(Request request, string option, string typed, CancellationToken cancellationToken) =>
        ValueTask.FromResult(filters.Suggest(request, option, typed));

    private Reply Answer(Request request)
    {
        if (!filters.TryReadWeek(request, FromOption, out var from, out var trouble)
            || !filters.TryReadWeek(request, ToOption, out var to, out trouble)
            || !PaperFilters.TryReadCategory(request, out var category, out trouble))
        {
            return Replies.Private(trouble);
        }

        if (from > to)
        {
            return Replies.Private(request.Words.Trouble.WeeksReversed($"`{from}`", $"`{to}`"));
        }

        if (request.Catalogue.Weeks.IsEmpty)
        {
            return Replies.Private(request.Words.Trouble.NoDigests);
        }

        var query = new SearchQuery { Words = request.FindText(QueryOption) ?? "", Category = category, From = from, To = to };
        return Replies.Private(SearchPages.Compose(request, query, request.Reader.Language, page: 1));
    }
}
