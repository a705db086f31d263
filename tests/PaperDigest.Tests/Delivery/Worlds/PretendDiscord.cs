using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Delivery.Worlds;

/// <summary>Discord as far as delivery sees it: shows what is posted, remembers nonces for five minutes, fails as told.</summary>
internal sealed class PretendDiscord(TimeProvider clock)
{
    private static readonly TimeSpan NonceMemory = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly List<ShownPost> _shown = [];
    private readonly List<Post> _requests = [];

    /// <summary>What goes wrong with each request.</summary>
    public Func<Post, PostFault> Faults { get; set; } = _ => PostFault.None;

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
            return Faults(post) switch
            {
                PostFault.None => new PostOutcome.Posted(ShowNeedsLock(post)),
                PostFault.NotSent => new PostOutcome.NotSent(TimeSpan.FromSeconds(30), "Busy."),
                PostFault.LostRequest => new PostOutcome.Unclear("No answer."),
                PostFault.LostAnswer => new PostOutcome.Unclear($"No answer, though {ShowNeedsLock(post)} is there."),
                PostFault.RefusedMessage => new PostOutcome.Refused(RefusalKind.Message, "Bad form."),
                PostFault.RefusedPermission => new PostOutcome.Refused(RefusalKind.Permission, "May not send here."),
                PostFault.RefusedGone => new PostOutcome.Refused(RefusalKind.Gone, "No such channel."),
                PostFault.RefusedEverything => new PostOutcome.Refused(RefusalKind.Everything, "Bad token."),
                var other => throw new ArgumentOutOfRangeException(nameof(post), other, "No such fault."),
            };
        }
    }

    public LookupOutcome Find(ChannelId channel, PartMark mark, DateTimeOffset since)
    {
        lock (_lock)
        {
            var found = _shown.Find(shown => shown.Channel == channel && shown.At >= since
                && shown.Message.Cards.Any(card => card.Footer.Contains(mark.Shown, StringComparison.Ordinal)));
            return LookupFaults(channel) ?? (found is null ? new LookupOutcome.Absent() : new LookupOutcome.Found(found.Id));
        }
    }

    public DirectChannelOutcome Open(UserId user) => DirectFaults(user) ?? new DirectChannelOutcome.Opened(ChannelOf(user));

    /// <summary>A person's direct channel.</summary>
    public static ChannelId ChannelOf(UserId user) => new(user.Value + 1_000_000);

    private MessageId ShowNeedsLock(Post post)
    {
        var now = clock.GetUtcNow();
        if (post.Nonce is not null && _shown.Find(shown => string.Equals(shown.Nonce, post.Nonce, StringComparison.Ordinal) && now - shown.At < NonceMemory) is { } earlier)
        {
            return earlier.Id;
        }

        var id = new MessageId((ulong)_shown.Count + 1);
        _shown.Add(new ShownPost(id, post.Channel, post.Message, post.Nonce, now));
        return id;
    }
}
