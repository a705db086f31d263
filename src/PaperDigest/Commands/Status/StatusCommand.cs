using PaperDigest.Commands.Feeds;

namespace PaperDigest.Commands.Status;

/// <summary><c>/status</c>: what is loaded, how sending goes, what needs an admin, and how each feed stands.</summary>
internal sealed class StatusCommand(StatusReader reader) : ICommand
{
    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("status", "状态"),
        Description = new LocalizedText("What is loaded, due and posted, and what needs you", "查看周报载入、发布情况和待处理的事"),
        IsForAdmins = true,
    };

    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken) => FeedGroup.Refusal(request) is { Length: > 0 } refusal
        ? Replies.Private(refusal)
        : Replies.Private(StatusCard.Compose(request, await reader.ReadAsync(request, cancellationToken), page: 1));
}
