using System.Collections.Immutable;

namespace PaperDigest.Ports;

/// <summary>What asking about a channel told.</summary>
public abstract record ChannelOutcome
{
    private ChannelOutcome()
    {
    }

    /// <summary>It is there.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Name">As shown, untrusted.</param>
    /// <param name="OurPermissions">What we may do there.</param>
    public sealed record Known(ChannelKind Kind, string Name, Permissions OurPermissions) : ChannelOutcome
    {
        /// <summary>Its server; none of a direct channel.</summary>
        public GuildId? Guild { get; init; }

        /// <summary>Of a thread: the channel or forum it belongs to.</summary>
        public ChannelId? Parent { get; init; }

        /// <summary>Of a forum: what its posts may be tagged with, in its own order.</summary>
        public ImmutableArray<ForumTag> Tags { get; init; } = [];

        /// <summary>Of a forum: whether it takes no post without a tag.</summary>
        public bool IsTagRequired { get; init; }

        /// <summary>The roles of its server that anybody may notify; none if that is not known.</summary>
        public ImmutableArray<RoleId>? MentionableRoles { get; init; }

        /// <summary>Of a thread: whether only moderators may write there and open it again.</summary>
        public bool IsLocked { get; init; }
    }

    /// <summary>Gone, or hidden from us.</summary>
    public sealed record Missing(string Reason) : ChannelOutcome;

    /// <summary>Not now; may be later.</summary>
    public sealed record NotNow(TimeSpan RetryAfter, string Reason) : ChannelOutcome;
}
