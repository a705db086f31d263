using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Plug;

/// <summary>What has been said where.</summary>
internal interface IChannelHistory
{
    /// <summary>Our user's id.</summary>
    Task<RestAnswer<Snowflake>> AskOwnIdAsync(CancellationToken cancellationToken);

    /// <summary>The first <see cref="PostFinding.PageSize"/> messages after one, in any order.</summary>
    Task<RestAnswer<IReadOnlyList<SeenMessage>>> ReadAsync(Snowflake channel, Snowflake after, CancellationToken cancellationToken);

    /// <summary>The posts of one author in a forum, opened after a moment.</summary>
    Task<RestAnswer<IReadOnlyList<Snowflake>>> ListPostsAsync(Snowflake forum, Snowflake author, Snowflake after, CancellationToken cancellationToken);

    /// <summary>What a place is and what we may do there.</summary>
    Task<ChannelOutcome> DescribeAsync(ChannelId channel, CancellationToken cancellationToken);
}
