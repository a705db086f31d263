using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PaperDigest.Digests;

namespace PaperDigest.Bot.Digests;

/// <summary>Wires the digest folder.</summary>
public static class DigestSetup
{
    /// <summary>Adds <see cref="DigestShelf"/> and what fills it when the host starts and keeps it filled.</summary>
    public static IServiceCollection AddDigests(this IServiceCollection services)
    {
        services.AddOptions<DigestOptions>().BindConfiguration(DigestOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DigestOptions>, DigestOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton<DigestShelf>().AddSingleton<DigestLoader>().AddHostedService<DigestFolder>();
    }
}
