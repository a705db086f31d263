namespace PaperDigest.Delivery;

/// <summary>What time it is for deliveries, and how long things may take.</summary>
internal sealed class DeliveryTime(TimeProvider clock, DeliveryOptions options)
{
    public TimeProvider Clock => clock;

    public DateTimeOffset Now => clock.GetUtcNow();

    public TimeSpan LateWindow => options.LateWindow;

    public int Workers => options.Workers;

    /// <summary>When a claim taken or renewed now runs out.</summary>
    public DateTimeOffset LeaseEnd => Now + options.Lease;

    /// <summary>
    /// How long after a claim was renewed sending may begin: a worker that waited longer (for Discord's pace, or while the machine slept)
    /// must not send what another may have taken over.
    /// </summary>
    public TimeSpan SendWithin => options.Lease / 2;

    /// <summary>Whether a slot that has come is still open by the clock.</summary>
    public bool IsOpen(Slot slot) => Now <= slot.At + LateWindow;

    /// <summary>Whether a part outlived an outage: it was planned longer ago than a digest may be late.</summary>
    public bool IsStale(LedgerEntry entry) => Now > entry.PlannedAt + LateWindow;
}
