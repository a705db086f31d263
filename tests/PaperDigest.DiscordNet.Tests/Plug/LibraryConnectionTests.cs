using PaperDigest.Journeys.Tests.Journeys;
using PaperDigest.Sandbox;
using PaperDigest.Sandbox.Gateway;
using PaperDigest.Sandbox.Interactions;
using PaperDigest.Sandbox.Playgrounds;

namespace PaperDigest.DiscordNet.Tests.Plug;

public sealed class LibraryConnectionTests
{
    private const string CommandsRoute = "/applications/{application}/commands";

    [Fact]
    public async Task Commands_are_registered_once()
    {
        await using var journey = await Journey.BeginAsync();

        await journey.StopBotAsync();
        await journey.StartBotAsync();
        await journey.Lin.In(journey.Papers).RunAsync("/paper", [("paper", "mora")], journey.Cancellation);
        await journey.StopBotAsync();

        Assert.Single(journey.Discord.Log.Of("PUT", CommandsRoute));
        Assert.Equal(200, journey.Discord.Log.Of("PUT", CommandsRoute)[0].Status);
    }

    [Fact]
    public async Task Search_is_refined_by_a_form_whose_menu_has_become_a_line()
    {
        await using var journey = await Journey.BeginAsync();
        journey.Lin.Speak("en-US");
        var place = journey.Lin.In(journey.Papers);
        var found = await (await place.RunAsync("/search", [("query", "model"), ("category", "transformers")], journey.Cancellation)).ReplyAsync(journey.Cancellation);

        var opened = await place.PressAsync(found, "Refine search", journey.Cancellation);
        var refined = await place.SubmitAsync(opened, [("query", "cache")], journey.Cancellation);

        Assert.IsType<ActOutcome.Modal>(opened.Outcome);
        Assert.Contains("KV", Journey.TextOf(await refined.ReplyAsync(journey.Cancellation)), StringComparison.Ordinal);
        Assert.DoesNotContain("MoRA", Journey.TextOf(await refined.ReplyAsync(journey.Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_shards_share_the_servers()
    {
        var scratch = Directory.CreateTempSubdirectory("shards-");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        var options = new PlaygroundOptions
        {
            Sandbox = new SandboxOptions { Gateway = new GatewayOptions { IdentifyInterval = TimeSpan.Zero } },
            Door = DiscordNetSetup.Door,
            Digests = Path.Combine(AppContext.BaseDirectory, "digests"),
            Database = Path.Combine(scratch.FullName, "paperdigest.db"),
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["DiscordNet:Shards"] = "2" },
        };

        await using (var playground = await Playground.StartAsync(options, TimeProvider.System, patience.Token))
        {
            var (discord, world) = (playground.Server, playground.Server.World);
            await world.WaitUntilAsync(_ => world.Commands.All.Any(), patience.Token);
            await UntilIdentifiedAsync(discord, times: 2, patience.Token);
            var papers = world.Channels.Named("papers", world.PaperClub);
            var act = await discord.People.Lin.In(papers).RunAsync("/paper", [("paper", "mora")], patience.Token);

            Assert.Contains("MoRA", Journey.TextOf(await act.ReplyAsync(patience.Token)), StringComparison.Ordinal);
        }

        scratch.Delete(recursive: true);
    }

    /// <summary>A session that begins changes nothing in the world, so there is nothing to wait for but the count.</summary>
    private static async Task UntilIdentifiedAsync(SandboxServer discord, int times, CancellationToken cancellationToken)
    {
        using var moments = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        while (discord.Gateway.IdentifyCount < times)
        {
            await moments.WaitForNextTickAsync(cancellationToken);
        }
    }
}
