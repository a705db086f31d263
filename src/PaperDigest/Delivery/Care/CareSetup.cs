using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PaperDigest.Delivery.Care;

/// <summary>Wires the care for feeds.</summary>
public static class CareSetup
{
    /// <summary>Adds <see cref="CareLoop"/>. It needs delivery and the ports.</summary>
    public static IServiceCollection AddCare(this IServiceCollection services) => services
        .AddSingleton<SenderHealth>()
        .AddSingleton<FeedInspection>()
        .AddSingleton<AdminTeller>()
        .AddSingleton<PreFlight>()
        .AddSingleton<NewsDesk>()
        .AddSingleton<CareRound>()
        .AddSingleton(provider => new CareLoop(
            provider.GetRequiredService<DeliveryBoard>(),
            provider.GetRequiredService<NewsDesk>(),
            provider.GetRequiredService<CareRound>(),
            provider.GetRequiredService<DeliveryTime>(),
            provider.GetRequiredService<ILogger<CareLoop>>()));
}
