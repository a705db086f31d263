using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PaperDigest.Storage.Leases;

namespace PaperDigest.Bot.Hosting;

/// <summary>How starting a bot ended.</summary>
public abstract record BotStart
{
    private BotStart()
    {
    }

    /// <summary>It runs, until its host is stopped.</summary>
    public sealed record Started : BotStart;

    /// <summary>Another bot sends from the same database; nothing was started.</summary>
    /// <param name="Holder">Which one, and since when.</param>
    public sealed record RefusedBy(string Holder) : BotStart;

    /// <summary>Checks the settings, takes the sender's role, and only then starts listening and sending.</summary>
    /// <exception cref="OptionsValidationException">A setting is missing or wrong.</exception>
    /// <exception cref="Storage.StorageException">The database cannot be used.</exception>
    public static async Task<BotStart> StartAsync(IHost host, CancellationToken cancellationToken)
    {
        host.Services.GetRequiredService<IStartupValidator>().Validate();
        var role = await host.Services.GetRequiredService<SenderLease>().AcquireAsync(cancellationToken);
        if (role is LeaseOutcome.RefusedBy refused)
        {
            return new RefusedBy(refused.Holder.ToString());
        }

        await host.StartAsync(cancellationToken);
        return new Started();
    }
}
