using PaperDigest.Messages.Cards;

namespace PaperDigest.Commands.Papers;

/// <summary><c>/categories</c>: what there is to read and to subscribe to.</summary>
internal sealed class CategoriesCommand : ICommand
{
    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("categories", "分类"),
        Description = new LocalizedText("All categories, to read or to subscribe to", "查看全部分类，可浏览或订阅"),
    };

    public Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken) =>
        Task.FromResult(Replies.Private(CategoriesCard.Compose(request.Catalogue, request.Reader.Language)));
}
