using System.Collections.Immutable;
using PaperDigest.Commands.Subscriptions;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Feeds;

/// <summary><c>/feed resume</c>: a feed posts again, if what made it rest is out of the way.</summary>
internal sealed class FeedResumeCommand(ISubscriptions subscriptions, FeedShelf shelf, FeedPlaces places, TimeProvider time) : ICommand
{
    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("resume", "恢复"),
        Description = new LocalizedText("Let a paused feed post again", "恢复已暂停的频道订阅"),
        Options = [FeedGroup.WhichFeed],
    };

    public CommandGroup Group => FeedGroup.Group;

    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var (feed, trouble) = await shelf.ReadAsync(request, cancellationToken);
        if (feed is null)
        {
            return Replies.Private(trouble);
        }

        var (place, hidden) = await places.FindAsync(request, FeedText.ChannelOf(feed), cancellationToken);
        if ((place?.Obstacle(request) ?? hidden) is { Length: > 0 } obstacle)
        {
            return Replies.Private(obstacle);
        }

        var (words, resumed) = (request.Words.Feeds, feed with { IsPaused = false });
        return await subscriptions.UpdateAsync(resumed, cancellationToken)
            ? Replies.Private(words.PostsAgain(FeedText.Line(request, resumed)), SubscriptionText.Next(request, resumed, time.GetUtcNow()))
            : Replies.Private(words.Gone);
    }

    public ValueTask<ImmutableArray<Suggestion>> SuggestAsync(Request request, string option, string typed, CancellationToken cancellationToken) =>
        shelf.SuggestAsync(request, typed, cancellationToken);
}
