using System.Globalization;
using PaperDigest.Delivery;

namespace PaperDigest.Tests.Delivery;

public sealed class DeliveryOptionsTests
{
    [Fact]
    public void Defaults_are_valid()
    {
        Assert.True(new DeliveryOptionsValidator().Validate(null, new DeliveryOptions()).Succeeded);
    }

    [Theory]
    [InlineData("00:00:00", 64, "00:02:00", nameof(DeliveryOptions.LateWindow))]
    [InlineData("7.00:00:00", 64, "00:02:00", nameof(DeliveryOptions.LateWindow))]
    [InlineData("3.00:00:00", 0, "00:02:00", nameof(DeliveryOptions.Workers))]
    [InlineData("3.00:00:00", 64, "00:00:10", nameof(DeliveryOptions.Lease))]
    public void Setting_out_of_range_is_refused_by_name(string lateWindow, int workers, string lease, string name)
    {
        var options = new DeliveryOptions
        {
            LateWindow = TimeSpan.Parse(lateWindow, CultureInfo.InvariantCulture),
            Workers = workers,
            Lease = TimeSpan.Parse(lease, CultureInfo.InvariantCulture),
        };

        var result = new DeliveryOptionsValidator().Validate(null, options);

        Assert.Contains(name, result.FailureMessage, StringComparison.Ordinal);
    }
}
