using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Delivery.Worlds;

/// <summary>Discord as far as delivery sees it: shows what is posted, remembers nonces for five minutes, fails as told.</summary>
internal sealed class PretendDiscord(TimeProvider clock)
{
    /// <summary>Above all channels of the tests: a thread's id is a message's.</summary>
    private const ulong FirstId = 1_000_000_000;

    private static readonly TimeSpan NonceMemory = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly List<ShownPost> _shown = [];
    private readonly List<Post> _requests = [];
    private readonly Dictionary<ChannelId, string> _threads = [];
    private readonly HashSet<MessageId> _published = [];

    /// <summary>Whether nonces reach it.</summary>
    public bool TakesNonces { get; set; } = true;

    /// <summary>The channels others can follow.</summary>
    public HashSet<ChannelId> Announcements { get; } = [];

    /// <summary>What goes wrong with each request.</summary>
    public Func<Post, PostFault> Faults { get; set; } = _ => PostFault.None;

    /// <summary>How long Discord makes a request wait, if it does.</summary>
    public Func<Post, TimeSpan?> Delays { get; set; } = _ => null;

    /// <summary>How a look into history ends, if not truly.</summary>
    public Func<ChannelId, LookupOutcome?> LookupFaults { get; set; } = _ => null;

    /// <summary>How opening a direct channel ends, if not well.</summary>
    public Func<UserId, DirectChannelOutcome?> DirectFaults { get; set; } = _ => null;

    /// <summary>What a request waits for before it is sent.</summary>
    public Func<Post, CancellationToken, Task> Line { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What a channel is and what we may do there.</summary>
    public Func<ChannelId, ChannelOutcome> Describe { get; set; } = _ => new ChannelOutcome.Known(
        ChannelKind.Text, "papers", Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks | Permissions.ReadMessageHistory);

    public ImmutableArray<ShownPost> Shown
    {
        get
        {
            lock (_lock)
            {
                return [.. _shown];
            }
        }
    }

    /// <summary>Threads and forum posts, with their names.</summary>
    public ImmutableDictionary<ChannelId, string> Threads
    {
        get
        {
            lock (_lock)
            {
                return _threads.ToImmutableDictionary();
            }
        }
    }

    public ImmutableHashSet<MessageId> Published
    {
        get
        {
            lock (_lock)
            {
                return [.. _published];
            }
        }
    }

    public ImmutableArray<Post> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    public async Task<PostOutcome> PostAsync(Post post, CancellationToken cancellationToken)
    {
        await Line(post, cancellationToken);
        lock (_lock)
        {
            _requests.Add(post);
            if (Delays(post) is { } delay)
            {
                return new PostOutcome.NotSent(delay, "Too many for now.");
            }

            return Faults(post) switch
            {
                PostFault.None => DoNeedsLock(post),
                PostFault.NotSent => new PostOutcome.NotSent(TimeSpan.FromSeconds(30), "Busy."),
                PostFault.LostRequest => new PostOutcome.Unclear("No answer."),
                PostFault.LostAnswer => new PostOutcome.Unclear($"No answer, though this was done: {DoNeedsLock(post)}."),
                PostFault.RefusedMessage => new PostOutcome.Refused(RefusalKind.Message, "Bad form."),
                PostFault.RefusedPermission => new PostOutcome.Refused(RefusalKind.Permission, "May not send here."),
                PostFault.RefusedGone => new PostOutcome.Refused(RefusalKind.Gone, "No such channel."),
                PostFault.RefusedEverything => new PostOutcome.Refused(RefusalKind.Everything, "Bad token."),
                var other => throw new ArgumentOutOfRangeException(nameof(post), other, "No such fault."),
            };
        }
    }

    public LookupOutcome Find(Post post, PartMark mark, DateTimeOffset since)
    {
        lock (_lock)
        {
            var found = _shown.Find(shown => IsAt(shown, post) && shown.At >= since
                && shown.Message.Cards.Any(card => card.Footer.Contains(mark.Shown, StringComparison.Ordinal)));
            return LookupFaults(post.Target) ?? (found is null ? new LookupOutcome.Absent() : new LookupOutcome.Found(found.Channel, found.Id) { CanPublish = Announcements.Contains(found.Channel) });
        }
    }

    public DirectChannelOutcome Open(UserId user) => DirectFaults(user) ?? new DirectChannelOutcome.Opened(ChannelOf(user));

    /// <summary>A person's direct channel.</summary>
    public static ChannelId ChannelOf(UserId user) => new(user.Value + 1_000_000);

    private static bool IsAt(ShownPost shown, Post post) => post is Post.ToForum forumPost ? shown.Forum == forumPost.Forum : shown.Channel == post.Target;

    private PostOutcome.Posted DoNeedsLock(Post post)
    {
        switch (post)
        {
            case Post.ToChannel message:
                return ShowNeedsLock(message);
            case Post.StartsThread thread:
                _threads[new ChannelId(thread.From.Value)] = thread.Name;
                return new PostOutcome.Posted(new ChannelId(thread.From.Value), thread.From);
            case Post.ToForum forumPost:
                var id = NextIdNeedsLock();
                _shown.Add(new ShownPost(id, new ChannelId(id.Value), forumPost.First, Nonce: null, clock.GetUtcNow()) { Forum = forumPost.Forum });
                _threads[new ChannelId(id.Value)] = forumPost.Title;
                return new PostOutcome.Posted(new ChannelId(id.Value), id);
            case Post.Publishes published:
                _published.Add(published.Message);
                return new PostOutcome.Posted(published.Channel, published.Message);
            default:
                throw new ArgumentOutOfRangeException(nameof(post));
        }
    }

    private PostOutcome.Posted ShowNeedsLock(Post.ToChannel post)
    {
        var now = clock.GetUtcNow();
        var canPublish = post.AsksToPublish && Announcements.Contains(post.Channel);
        if (TakesNonces && post.Nonce is not null && _shown.Find(shown => string.Equals(shown.Nonce, post.Nonce, StringComparison.Ordinal) && now - shown.At < NonceMemory) is { } earlier)
        {
            return new PostOutcome.Posted(post.Channel, earlier.Id) { CanPublish = canPublish };
        }

        var id = NextIdNeedsLock();
        _shown.Add(new ShownPost(id, post.Channel, post.Message, post.Nonce, now));
        return new PostOutcome.Posted(post.Channel, id) { CanPublish = canPublish };
    }

    private MessageId NextIdNeedsLock() => new(FirstId + (ulong)_shown.Count);
}
