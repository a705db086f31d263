using PaperDigest.Digests;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>What admins and the operator are to be told; the ledger has it too.</summary>
public abstract record DeliveryNews
{
    private DeliveryNews()
    {
    }

    /// <summary>Discord refused a part, and its subscription rests until an admin resumes it.</summary>
    /// <param name="Key">Which part.</param>
    /// <param name="Subscription">As it is now.</param>
    /// <param name="Kind">What is wrong.</param>
    /// <param name="Reason">Plain English; never a payload.</param>
    public sealed record SubscriptionPaused(PartKey Key, Subscription Subscription, RefusalKind Kind, string Reason) : DeliveryNews;

    /// <summary>Discord refused this one message; the subscription goes on.</summary>
    public sealed record PartRefused(PartKey Key, string Reason) : DeliveryNews;

    /// <summary>Nobody can tell whether a part was posted: an admin decides.</summary>
    public sealed record DecisionNeeded(PartKey Key, string Reason) : DeliveryNews;

    /// <summary>A digest is late, and its subscription asks what to do: an admin decides.</summary>
    public sealed record LateQuestion(Subscription Subscription, IsoWeek Week) : DeliveryNews;

    /// <summary>Discord refuses everything: nothing is sent any more until the program is started again.</summary>
    public sealed record SendingStopped(string Reason) : DeliveryNews;
}
