using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Messages;

namespace PaperDigest.Storage.Rows;

/// <summary>The shape of what a part is, at rest: our own, so that renaming a domain member never changes what is stored.</summary>
internal sealed record StoredContent
{
    private const int CurrentVersion = 1;
    private const string Thread = "thread";
    private const string InThread = "in-thread";
    private const string ForumPost = "forum-post";
    private const string Publication = "publication";

    /// <summary>Rises when the shape changes; older ones stay readable.</summary>
    public int Version { get; init; }

    /// <summary>Which kind of part; a message into the destination says nothing.</summary>
    public string? Kind { get; init; }

    /// <summary>The earlier part it hangs on.</summary>
    public int After { get; init; }

    /// <summary>Of a thread or forum post.</summary>
    public string? Name { get; init; }

    /// <summary>Of a forum post.</summary>
    public ImmutableArray<string>? Tags { get; init; }

    public StoredMessage? Message { get; init; }

    public static StoredContent Of(PartContent content)
    {
        var stored = new StoredContent { Version = CurrentVersion, Message = content.FindMessage() is { } message ? StoredMessage.Of(message) : null };
        return content switch
        {
            PartContent.InChannel => stored,
            PartContent.Thread part => stored with { Kind = Thread, After = part.From, Name = part.Name },
            PartContent.InThread part => stored with { Kind = InThread, After = part.OpenedBy },
            PartContent.ForumPost part => stored with { Kind = ForumPost, Name = part.Title, Tags = part.TagNames },
            PartContent.Publication part => stored with { Kind = Publication, After = part.Of },
            _ => throw new ArgumentOutOfRangeException(nameof(content)),
        };
    }

    /// <exception cref="StorageException">A kind or version this program does not know.</exception>
    public PartContent ToContent() => (Version, Kind) switch
    {
        (CurrentVersion, null) => new PartContent.InChannel(Shown),
        (CurrentVersion, Thread) => new PartContent.Thread(After, Name ?? ""),
        (CurrentVersion, InThread) => new PartContent.InThread(After, Shown),
        (CurrentVersion, ForumPost) => new PartContent.ForumPost(Name ?? "", Tags ?? [], Shown),
        (CurrentVersion, Publication) => new PartContent.Publication(After),
        _ => throw new StorageException("The ledger holds a part in a shape this version does not know."),
    };

    private Message Shown => Message?.ToMessage() ?? new Message();
}
