using PaperDigest.Sandbox.Gateway;
using PaperDigest.Sandbox.Interactions;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Discord.Tests.Live;

/// <summary>What a person sees of our client, over real connections.</summary>
public sealed class LiveInteractionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Form_opens_and_what_is_filled_in_comes_back()
    {
        await using var rig = await ListenAsync(new GatewayOptions());
        var opened = await AskAsync(rig, AskedListener.WithForm);

        Assert.IsType<ActOutcome.Modal>(opened.Outcome);
        var submitted = await rig.WaitAsync(opened.Place.SubmitAsync(opened, [("words", "agents"), ("which", "a")], Token));

        Assert.Contains("agents", Said(submitted), StringComparison.Ordinal);
        Assert.Contains(" a", Said(submitted), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seven_shards_share_the_servers_and_each_answers_its_own()
    {
        await using var rig = await ListenAsync(new GatewayOptions { Shards = 7 });
        var world = rig.Sandbox.World;

        foreach (var guild in (Guild[])[world.PaperClub, world.PaperGroup])
        {
            var act = await rig.WaitAsync(rig.Sandbox.People.Ada.In(world.Channels.Named("papers", guild)).RunAsync(AskedListener.Command, Token));
            Assert.IsType<ActOutcome.Replied>(act.Outcome);
        }

        Assert.Equal(7, rig.Sandbox.Gateway.IdentifyCount);
    }

    [Fact]
    public async Task Everything_works_through_a_zlib_stream_in_fragments()
    {
        await using var rig = await ListenAsync(new GatewayOptions { FragmentBytes = 100 }, ("Compression", "ZlibStream"));

        Assert.Equal("asked privately", Said(await AskAsync(rig, AskedListener.Privately)));
        rig.Sandbox.Gateway.Drop();
        await rig.AdvanceUntilAsync(() => rig.Sandbox.Gateway.ResumeCount == 1);

        Assert.Equal("asked privately", Said(await AskAsync(rig, AskedListener.Privately)));
    }

    private static async Task<LiveRig> ListenAsync(GatewayOptions gateway, params (string Name, string Value)[] settings)
    {
        var rig = await LiveRig.StartAsync(gateway, settings);
        await rig.ListenUntilReadyAsync(new AskedListener(rig.ClientClock).ToListener());
        return rig;
    }

    private static async Task<Act> AskAsync(LiveRig rig, string how) => await rig.WaitAsync(
        rig.Sandbox.People.Ada.In(rig.Sandbox.World.Channels.Named("papers", rig.Sandbox.World.PaperClub)).RunAsync(AskedListener.Command, [(AskedListener.How, how)], Token));

    private static string Said(Act act) => Assert.IsType<ActOutcome.Replied>(act.Outcome).Message.Content;
}
