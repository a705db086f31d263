namespace PaperDigest.Sandbox.Tests.Witness;

/// <summary>What the published client makes of the gateway.</summary>
[Collection(WitnessGroup.Name)]
public sealed class WitnessLoginTests(WitnessFixture fixture) : WitnessTest(fixture)
{
    [Fact]
    public void Published_client_logs_in_and_sees_the_servers()
    {
        var servers = Ready.GetProperty("servers").EnumerateArray().ToDictionary(server => Text(server, "name"), StringComparer.Ordinal);

        Assert.Equal("PaperDigest", Text(Ready, "user"));
        Assert.Equal(["Paper Club", "论文小组"], servers.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal("zh-CN", Text(servers["论文小组"], "locale"));
        Assert.Contains("papers", Text(servers["Paper Club"], "channels"), StringComparison.Ordinal);
        Assert.Contains("admins", Text(servers["Paper Club"], "roles"), StringComparison.Ordinal);
        Assert.True(servers["Paper Club"].GetProperty("maySend").GetBoolean());
    }

    [Fact]
    public void Published_client_reads_its_commands_back_as_it_registered_them()
    {
        Assert.Contains("paper", Text(Ready, "commands"), StringComparison.Ordinal);
        Assert.Contains("Find papers", Text(Ready, "commands"), StringComparison.Ordinal);
        Assert.True(Ready.GetProperty("same").GetBoolean());
    }

    [Fact]
    public async Task Published_client_resumes_after_a_drop_and_misses_nothing()
    {
        Sandbox.Gateway.Drop();
        World.Messages.Write(Papers.Id, Sandbox.People.Ada.Id, "said meanwhile");
        var message = await HearAsync("message");
        await HearAsync("resumed");

        Assert.Equal(("ada", "True"), (Text(message, "author"), Text(message, "hasMember")));
        Assert.Equal((1, 1), (Sandbox.Gateway.IdentifyCount, Sandbox.Gateway.ResumeCount));
    }

    [Fact]
    public async Task Published_client_resumes_when_it_is_asked_to_reconnect()
    {
        Sandbox.Gateway.AskToReconnect();
        await HearAsync("resumed");

        Assert.Equal(1, Sandbox.Gateway.IdentifyCount);
    }

    [Fact]
    public async Task Published_client_identifies_afresh_when_its_session_is_invalid()
    {
        Sandbox.Gateway.Invalidate(isResumable: false);
        await HearAsync("identified");

        Assert.Equal((2, 0), (Sandbox.Gateway.IdentifyCount, Sandbox.Gateway.ResumeCount));
    }
}
