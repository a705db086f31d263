namespace PaperDigest.Commands.ReadingLists;

/// <summary><c>/saved</c>: the reader's own list, to open, to thin out, and to take away as a file.</summary>
internal sealed class SavedCommand(ReadingList list) : ICommand
{
    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("saved", "收藏"),
        Description = new LocalizedText("Your reading list, also as BibTeX, RIS or CSV", "查看收藏的论文，可导出 BibTeX、RIS 或 CSV"),
    };

    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken) =>
        Replies.Private(await list.ComposeAsync(request, page: 1, sentence: "", cancellationToken));
}
