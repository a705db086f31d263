using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PaperDigest.Delivery.Care;
using PaperDigest.Digests;
using PaperDigest.Messages.Cards;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>Wires delivery.</summary>
public static class DeliverySetup
{
    /// <summary>
    /// Adds loop, dispatch and board. They need the ports, the shelf, <see cref="TimeProvider"/>, <see cref="Random"/> and logging.
    /// </summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddOptions<DeliveryOptions>().BindConfiguration(DeliveryOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsValidator>();
        services.TryAddSingleton(new PostLayout(WeekParts.Compose, PostStamp.Apply));
        return services
            .AddSingleton(provider => new DeliveryTime(
                provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IOptions<DeliveryOptions>>().Value))
            .AddSingleton<DeliveryBoard>()
            .AddSingleton(provider => new DirectChannelPace(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<Random>()))
            .AddSingleton<Places>()
            .AddSingleton<ForumTags>()
            .AddSingleton<Drafting>()
            .AddSingleton<LostPlaces>()
            .AddSingleton<LateRule>()
            .AddSingleton<Clearance>()
            .AddSingleton<PartComposer>()
            .AddSingleton<PartRecorder>()
            .AddSingleton<PartSender>()
            .AddSingleton<WeekComposer>()
            .AddSingleton<Planner>()
            .AddSingleton<PostWorker>()
            .AddSingleton<Reconciler>()
            .AddSingleton(CreateCrew)
            .AddSingleton(CreateLoop)
            .AddSingleton(CreateDispatch)
            .AddSingleton(provider => new Publication(
                provider.GetRequiredService<ISubscriptions>(), provider.GetRequiredService<IReceipts>(), provider.GetRequiredService<Dispatch>()))
            .AddSingleton(provider => new LoneSender(provider.GetRequiredService<PostCrew>(), provider.GetRequiredService<DeliveryTime>()))
            .AddSingleton<RunLog>()
            .AddCare();
    }

    private static PostCrew CreateCrew(IServiceProvider provider)
    {
        var worker = provider.GetRequiredService<PostWorker>();
        var reconciler = provider.GetRequiredService<Reconciler>();
        var runs = provider.GetRequiredService<RunLog>();
        return new PostCrew(
            provider.GetRequiredService<ILedger>(),
            WorkAsync,
            provider.GetRequiredService<DeliveryBoard>(),
            provider.GetRequiredService<DeliveryTime>(),
            provider.GetRequiredService<ILogger<PostCrew>>());

        async Task<WorkEnd> WorkAsync(LedgerEntry entry, CancellationToken cancellationToken)
        {
            var end = entry.State is PartState.Unclear unclear
                ? await reconciler.SettleAsync(entry, unclear, cancellationToken)
                : await worker.WorkAsync(entry, cancellationToken);
            await runs.NoteAsync(entry.Key, CancellationToken.None);
            return end;
        }
    }

    private static DeliveryLoop CreateLoop(IServiceProvider provider) => new(
        provider.GetRequiredService<Planner>(),
        provider.GetRequiredService<PostCrew>(),
        provider.GetRequiredService<DigestShelf>(),
        provider.GetRequiredService<DeliveryTime>(),
        provider.GetRequiredService<ILogger<DeliveryLoop>>());

    private static Dispatch CreateDispatch(IServiceProvider provider) => new(
        provider.GetRequiredService<ISubscriptions>(),
        provider.GetRequiredService<ILedger>(),
        provider.GetRequiredService<Planner>(),
        provider.GetRequiredService<DeliveryLoop>(),
        provider.GetRequiredService<DeliveryTime>());
}
