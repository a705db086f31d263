using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>Hands parts to Discord and looks for them there.</summary>
internal sealed class PartSender(IDiscordConnection discord, DeliveryTime time)
{
    /// <summary>Our clock and Discord's differ a little: the look into history begins a minute earlier.</summary>
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(1);

    /// <summary>Whether a post may be sent again while its nonce is remembered.</summary>
    public bool CanRepeat(Post post) => discord.SendsNonces && post is Post.ToChannel { Nonce: not null };

    /// <summary>Posts; none if it was stopped, or not begun before the deadline: then nothing was sent.</summary>
    /// <param name="post">What to post.</param>
    /// <param name="deadline">
    /// Sending must begin before then, UTC. Later the claim may be another's, and Discord may have forgotten the nonce: what still stands in
    /// line then must not be sent.
    /// </param>
    /// <param name="cancellationToken">Stops what was not sent yet.</param>
    public async Task<PostOutcome?> TryPostAsync(Post post, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        var left = deadline - time.Now;
        if (left <= TimeSpan.Zero || cancellationToken.IsCancellationRequested)
        {
            return null;
        }

        using var late = new CancellationTokenSource(left, time.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await discord.PostAsync(post, either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Looks for what may have been posted since sending began.</summary>
    public Task<LookupOutcome> LookAsync(Post post, PartMark mark, DateTimeOffset sendingAt, CancellationToken cancellationToken) =>
        discord.FindPostAsync(post, mark, sendingAt - ClockDifference, cancellationToken);
}
