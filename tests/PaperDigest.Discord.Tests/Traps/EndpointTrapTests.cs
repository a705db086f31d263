using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Tests.Live;
using PaperDigest.Discord.Tests.Rest;
using PaperDigest.Ports;
using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Discord.Tests.Traps;

/// <summary>What a forgotten setting at Discord has done to others.</summary>
public sealed class EndpointTrapTests
{
    /// <remarks>https://github.com/bwmarrin/discordgo/issues/1402.</remarks>
    [Fact]
    public async Task Trap_13_endpoint_address_left_in_the_portal_is_said_at_the_start()
    {
        using var log = new HeardLog();
        using var discord = new ScriptedDiscord { Otherwise = _ => ScriptedDiscord.Write(401, """{"message":"401: Unauthorized","code":0}""") };
        discord.Answer(200, """{"id":"2","interactions_endpoint_url":"https://old.example/interactions"}""");
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Discord:Token", (string?)RestRig.Token)]).Build())
            .AddLogging(logging => logging.AddProvider(log))
            .AddSingleton<TimeProvider>(new HandSetClock(DateTimeOffset.UnixEpoch))
            .AddDiscord()
            .AddSingleton(new DiscordHttp(discord, new Uri("http://discord.test/api/v10")))
            .BuildServiceProvider();

        var end = await services.GetRequiredService<IDiscordConnection>().RunAsync(new AskedListener(TimeProvider.System).ToListener(), TestContext.Current.CancellationToken);

        Assert.IsType<ConnectionEnd.Fatal>(end);
        Assert.Contains(log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("Interactions Endpoint URL", StringComparison.Ordinal));
    }
}
