using Microsoft.Extensions.DependencyInjection;
using PaperDigest.Digests;

namespace PaperDigest.Bot.Digests;

/// <summary>Wires the digest folder.</summary>
public static class DigestSetup
{
    /// <summary>Adds <see cref="DigestShelf"/> and what fills it when the host starts.</summary>
    public static IServiceCollection AddDigests(this IServiceCollection services)
    {
        services.AddOptions<DigestOptions>().BindConfiguration(DigestOptions.Section);
        return services.AddSingleton<DigestShelf>().AddHostedService<DigestFolder>();
    }
}
