using PaperDigest.Sandbox.Clocks;
using PaperDigest.Sandbox.Gateway;
using PaperDigest.Sandbox.Rest.RateLimits;

namespace PaperDigest.Sandbox;

/// <summary>How a sandbox is set up.</summary>
public sealed class SandboxOptions
{
    /// <summary>Set up for a clock that is moved by days: it must not race the bot's heartbeats.</summary>
    public static SandboxOptions WithClock(ClockPump clock, int port) => new()
    {
        Port = port,
        Clock = clock,
        Gateway = new GatewayOptions { HeartbeatInterval = TimeSpan.FromHours(1) },
    };

    /// <summary>The loopback port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Chance's start: the same seed makes the same tokens and session ids.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How long a nonce is remembered; Discord says "a few minutes".</summary>
    public TimeSpan NonceWindow { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Which rate limits are kept.</summary>
    public RateLimitOptions RateLimits { get; init; } = new();

    /// <summary>What moves the sandbox's clock for the page; null if it is a real one. It stays the caller's to dispose of.</summary>
    public ClockPump? Clock { get; init; }

    /// <summary>How the gateway behaves.</summary>
    public GatewayOptions Gateway { get; init; } = new();
}
