using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Tests.Rest;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Tests.Plug;

public sealed class DirectChannelsTests : IDisposable
{
    private readonly RestRig _rig = new();
    private readonly DirectChannels _channels;

    public DirectChannelsTests() => _channels = new DirectChannels(new DirectChannelCall(_rig.Rest).OpenAsync, _rig.Delays);

    public void Dispose()
    {
        _channels.Dispose();
        _rig.Dispose();
    }

    [Fact]
    public async Task Channel_is_opened_once_and_remembered()
    {
        _rig.Discord.Answer(200, """{"id":"70","type":1}""");

        Assert.Equal(new DirectChannelOutcome.Opened(new ChannelId(70)), await OpenAsync(5));
        Assert.Equal(new DirectChannelOutcome.Opened(new ChannelId(70)), await OpenAsync(5));
        Assert.Equal("""{"recipient_id":"5"}""", Assert.Single(_rig.Discord.Requests).Body);
    }

    [Fact]
    public async Task Openings_are_a_second_apart()
    {
        _rig.Discord.Answer(200, """{"id":"70","type":1}""").Answer(200, """{"id":"71","type":1}""");
        await OpenAsync(5);

        var second = OpenAsync(6);
        _rig.Clock.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Single(_rig.Discord.Requests);
        _rig.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.IsType<DirectChannelOutcome.Opened>(await second);
    }

    [Fact]
    public async Task Too_many_openings_stop_all_of_them_for_hours()
    {
        _rig.Discord.Answer(403, """{"code":40003,"message":"You are opening direct messages too fast."}""");

        Assert.IsType<DirectChannelOutcome.NotNow>(await OpenAsync(5));
        Assert.IsType<DirectChannelOutcome.NotNow>(await OpenAsync(6));
        Assert.Single(_rig.Discord.Requests);
    }

    [Theory]
    [InlineData(50278)]
    [InlineData(50007)]
    [InlineData(10013)]
    public async Task Person_out_of_reach_is_refused(int code)
    {
        _rig.Discord.Answer(403, $$"""{"code":{{code}},"message":"No"}""");

        Assert.Equal(RefusalKind.Gone, Assert.IsType<DirectChannelOutcome.Refused>(await OpenAsync(5)).Kind);
    }

    private Task<DirectChannelOutcome> OpenAsync(ulong user) => _channels.OpenAsync(new UserId(user), TestContext.Current.CancellationToken);
}
