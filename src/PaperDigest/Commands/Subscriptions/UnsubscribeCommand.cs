using System.Collections.Immutable;
using PaperDigest.Commands.Inputs;

namespace PaperDigest.Commands.Subscriptions;

/// <summary><c>/unsubscribe</c>: ends the reader's subscriptions, or takes a category out of them.</summary>
internal sealed class UnsubscribeCommand(Unsubscriber unsubscriber, SubscriptionList list) : ICommand
{
    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("unsubscribe", "退订"),
        Description = new LocalizedText("End a subscription, or drop a category", "退订，或去掉一个分类"),
        Options = [CommonOptions.OneCategory with { Description = new LocalizedText("Only this category; choose from a list if left out", "只退订这个分类；不填则从列表中选择") }],
    };

    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.FindText(CommonOptions.Category) is not { } text)
        {
            return Replies.Private(await unsubscriber.EndOnlyAsync(request, cancellationToken));
        }

        if (!CategoryInput.TryParse(text, request.Catalogue, out var categories, out _))
        {
            return Replies.Private(Trouble.Category(request, text));
        }

        return Replies.Private(categories.IsEmpty
            ? await unsubscriber.EndAllAsync(request, cancellationToken)
            : await unsubscriber.EndCategoriesAsync(request, categories, cancellationToken));
    }

    // Only what there is to end.
    public async ValueTask<ImmutableArray<Suggestion>> SuggestAsync(Request request, string option, string typed, CancellationToken cancellationToken)
    {
        var own = await list.OwnAsync(request, cancellationToken);
        var named = own.SelectMany(subscription => subscription.Categories).ToHashSet();
        return own.IsEmpty
            ? []
            : [new Suggestion(request.Words.Subscriptions.Everything, CategoryInput.All), .. CategorySuggestions.ForList(request, typed, named.Contains)];
    }
}
