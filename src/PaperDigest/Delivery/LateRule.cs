using PaperDigest.Delivery.Care;
using PaperDigest.Digests;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>Says what becomes of a digest that could not go out at its slot, as its subscription wants it.</summary>
/// <remarks>Thread-safe. A question is written down before the part is: a crash in between asks about something, never about nothing.</remarks>
internal sealed class LateRule(INotices notices, DeliveryBoard board, DeliveryTime time)
{
    /// <summary>A loop is never quite punctual, and Discord makes everybody wait at nine on Monday: until then nothing is called late.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <summary>What stands in the way of sending a week now, as the state its part takes instead; none if it goes out.</summary>
    /// <param name="subscription">Whose.</param>
    /// <param name="week">Which digest.</param>
    /// <param name="slot">The slot that brings it.</param>
    /// <param name="cancellationToken">Stops asking the store.</param>
    public async Task<PartState.Skipped?> FindObstacleAsync(Subscription subscription, IsoWeek week, Slot slot, CancellationToken cancellationToken)
    {
        var now = time.Now;
        if (subscription.Late is LatePolicy.Post || now <= slot.At + Grace)
        {
            return null;
        }

        if (subscription.Late is LatePolicy.Skip)
        {
            return new PartState.Skipped("It was late, and this feed skips what is late.", now);
        }

        var key = NoticeKey.Late(subscription.Id, week);
        var question = new Notice(key, $"The digest of {week} is late.", now);
        if (await notices.AddAsync(question, cancellationToken))
        {
            board.Post(new DeliveryNews.LateQuestion(subscription, week));
        }
        else if (await notices.FindAsync(key, cancellationToken) is { SettledAt: not null })
        {
            return null;
        }

        return new PartState.Skipped("It was late, and this feed asks what to do.", now);
    }
}
