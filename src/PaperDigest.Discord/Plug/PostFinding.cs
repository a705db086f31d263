using PaperDigest.Delivery;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.Ports;
using Page = System.Collections.Generic.IReadOnlyList<PaperDigest.Discord.Wire.Message>;

namespace PaperDigest.Discord.Plug;

/// <summary>Looks for our own posts in a channel's history.</summary>
internal sealed class PostFinding(DiscordRest rest, OwnIdentity identity, PlaceInspection places)
{
    private const int PageSize = 100;

    /// <summary>A channel that moves faster than this cannot be read to the end.</summary>
    private const int MaxPages = 50;

    /// <summary>Where answers that tell nothing leave us.</summary>
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(30);

    /// <summary>Our clock and Discord's may differ.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    public async Task<LookupOutcome> FindAsync(ChannelId channel, PartMark mark, DateTimeOffset since, CancellationToken cancellationToken)
    {
        switch (await identity.AskUserAsync(cancellationToken))
        {
            case RestAnswer<User>.Succeeded { Value: var us }:
                return await ReadHistoryAsync(channel, mark, Snowflake.At(since - Skew), us.Id, cancellationToken);
            case var other:
                return Conclude(other);
        }
    }

    private async Task<LookupOutcome> ReadHistoryAsync(ChannelId channel, PartMark mark, Snowflake after, Snowflake us, CancellationToken cancellationToken)
    {
        var sawAny = false;
        for (var i = 0; i < MaxPages; i++)
        {
            var request = new RestRequest(Routes.Messages(new Snowflake(channel.Value), after, PageSize));
            var answer = await rest.SendAsync(request, WireJson.Shapes.Messages, cancellationToken);
            if (answer is not RestAnswer<Page>.Succeeded { Value: var page })
            {
                return Conclude(answer);
            }

            if (page.FirstOrDefault(message => message.Author?.Id == us && Carries(message, mark)) is { } found)
            {
                return new LookupOutcome.Found(new MessageId(found.Id.Value));
            }

            sawAny |= page.Count > 0;
            if (page.Count < PageSize)
            {
                return sawAny ? new LookupOutcome.Absent() : await JudgeEmptinessAsync(channel, cancellationToken);
            }

            after = page.Max(message => message.Id);
        }

        return new LookupOutcome.Unreadable("more messages since than can be looked through");
    }

    private static bool Carries(Wire.Message message, PartMark mark) =>
        message.Content?.Contains(mark.Shown, StringComparison.Ordinal) == true
        || message.Embeds?.Any(embed => embed.Footer?.Text.Contains(mark.Shown, StringComparison.Ordinal) == true) == true;

    /// <summary>Without the right to read it, history is an empty list and not an error: then it proves nothing.</summary>
    private async Task<LookupOutcome> JudgeEmptinessAsync(ChannelId channel, CancellationToken cancellationToken) =>
        await places.DescribeAsync(channel, cancellationToken) switch
        {
            ChannelOutcome.Known { OurPermissions: var held } when held.HasFlag(Ports.Permissions.ReadMessageHistory) => new LookupOutcome.Absent(),
            ChannelOutcome.Known => new LookupOutcome.Unreadable("no right to read the channel's history"),
            ChannelOutcome.Missing missing => new LookupOutcome.Unreadable(missing.Reason),
            ChannelOutcome.NotNow notNow => new LookupOutcome.NotNow(notNow.RetryAfter, notNow.Reason),
            _ => throw new InvalidOperationException("The cases above are all there are."),
        };

    private static LookupOutcome Conclude<T>(RestAnswer<T> answer) => answer switch
    {
        RestAnswer<T>.Refused refused => new LookupOutcome.Unreadable(refused.Refusal.Reason),
        RestAnswer<T>.NotSent notSent => new LookupOutcome.NotNow(notSent.RetryAfter, notSent.Reason),
        RestAnswer<T>.Unclear unclear => new LookupOutcome.NotNow(AskAgain, unclear.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };
}
