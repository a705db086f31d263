namespace PaperDigest.Commands.Subscriptions;

/// <summary><c>/subscriptions</c>: everything the reader gets, and a menu to end it.</summary>
internal sealed class SubscriptionsCommand(SubscriptionList list) : ICommand
{
    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("subscriptions", "我的订阅"),
        Description = new LocalizedText("What you are subscribed to", "查看你的全部订阅"),
    };

    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken) =>
        Replies.Private(list.Compose(request, await list.OwnAsync(request, cancellationToken), sentence: ""));
}
