using System.Collections.Immutable;

namespace PaperDigest.Commands.Subscriptions;

/// <summary><c>/subscribe</c>: the weekly digest in the reader's direct messages.</summary>
internal sealed class SubscribeCommand(Subscriber subscriber, WishOptions options) : ICommand
{
    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("subscribe", "订阅"),
        Description = new LocalizedText("Get the weekly digest by direct message", "每周在私信里收到周报"),
        Options = [WishOptions.CategoryOption, .. WishOptions.ScheduleOptions],
    };

    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var defaults = await subscriber.DefaultAsync(request, cancellationToken);
        return options.TryRead(request, defaults, out var wish, out var trouble)
            ? Replies.Private(await subscriber.SubscribeAsync(request, wish, cancellationToken))
            : Replies.Private(trouble);
    }

    public ValueTask<ImmutableArray<Suggestion>> SuggestAsync(Request request, string option, string typed, CancellationToken cancellationToken) =>
        ValueTask.FromResult(options.Suggest(request, option, typed));
}
