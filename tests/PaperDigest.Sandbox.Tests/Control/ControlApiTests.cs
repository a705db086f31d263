using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PaperDigest.Sandbox.Tests.Bots;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Tests.Control;

/// <summary>The API as the README promises it to the page.</summary>
public sealed class ControlApiTests : SandboxTest
{
    private readonly HttpClient _page = new();

    [Fact]
    public async Task Snapshot_shows_what_the_person_may_see()
    {
        var ada = await GetAsync($"snapshot?as={Sandbox.People.Ada.Id}");
        var lin = await GetAsync($"snapshot?as={Sandbox.People.Lin.Id}");

        Assert.Equal("2024-05-20T01:00:00.000Z", ada.GetProperty("clock").GetProperty("now").GetString());
        Assert.Equal("general papers announcements reading-room admins-only", ChannelsOf(ada));
        Assert.Equal("general papers announcements reading-room", ChannelsOf(lin));
        Assert.False(ada.GetProperty("bot").GetProperty("online").GetBoolean());
    }

    [Fact]
    public async Task Person_writes_and_the_stream_tells_it()
    {
        using var stream = await OpenStreamAsync();
        var clock = await ReadEventAsync(stream, "clock");

        var written = await PostAsync("messages", new { @as = Sandbox.People.Ada.Id.ToString(), channelId = Papers.Id.ToString(), content = "hello" });
        var told = await ReadEventAsync(stream, "message");

        Assert.False(clock.GetProperty("canMove").GetBoolean());
        Assert.Equal("hello", written.GetProperty("message").GetProperty("content").GetString());
        Assert.Equal("hello", told.GetProperty("view").GetProperty("message").GetProperty("content").GetString());
    }

    [Fact]
    public async Task Command_is_run_and_answered()
    {
        await Bot.SendAsync("PUT", $"/applications/{BotId}/commands", """[{"name":"help","description":"d"}]""", Stop);
        using var gateway = await PlainGateway.LogInAsync(Sandbox, Stop);

        var running = PostAsync("commands/run", new { @as = Sandbox.People.Ada.Id.ToString(), channelId = Papers.Id.ToString(), command = "/help" });
        var interaction = await gateway.ReadEventAsync("INTERACTION_CREATE", Stop);
        await Bot.AnswerAsync(interaction, new { type = 4, data = new { content = "help yourself", flags = 64 } }, Stop);
        var act = await running;

        Assert.Equal("replied", act.GetProperty("outcome").GetString());
        Assert.True(act.GetProperty("message").GetProperty("onlyYou").GetBoolean());
        Assert.Equal("help yourself", act.GetProperty("message").GetProperty("message").GetProperty("content").GetString());
    }

    [Fact]
    public async Task Command_that_does_not_exist_is_not_offered()
    {
        var act = await PostAsync("commands/run", new { @as = Sandbox.People.Ada.Id.ToString(), channelId = Papers.Id.ToString(), command = "nothing" });

        Assert.Equal("notOffered", act.GetProperty("outcome").GetString());
        Assert.NotNull(act.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Rights_languages_and_roles_are_changed()
    {
        var lin = Sandbox.People.Lin;
        var admins = World.Guilds.RoleNamed("admins", World.PaperClub);

        await PostAsync("channels/permissions", new { channelId = Papers.Id.ToString(), targetId = BotId.ToString(), permission = "EMBED_LINKS", state = "deny" });
        await PostAsync("people/locale", new { @as = lin.Id.ToString(), locale = "en-US" });
        await PostAsync("members/roles", new { serverId = World.PaperClub.Id.ToString(), userId = lin.Id.ToString(), roleId = admins.Id.ToString(), has = true });

        Assert.False(World.Access.Allows(Papers, BotId, Rights.EmbedLinks));
        Assert.Equal("en-US", lin.User.Locale);
        Assert.True(World.Access.Allows(Papers, lin.Id, Rights.ManageGuild));
    }

    [Fact]
    public async Task Fault_is_planned_listed_and_removed()
    {
        var planned = await PostAsync("faults", new { method = "POST", route = "/channels/{channel}/messages", fault = "missingPermissions", times = 2 });
        var struck = await Bot.PostAsync(PapersPath, new { content = "x" }, Stop);
        using var removed = await _page.DeleteAsync(At($"faults/{planned.GetProperty("id")}"), Stop);
        var log = await GetAsync("log?after=0");

        Assert.Equal(403, struck.Status);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal(403, log[0].GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Foreign_pages_are_kept_out()
    {
        using var plain = await _page.PostAsync(At("messages"), new StringContent("{}"), Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, At("snapshot"));
        request.Headers.Host = "evil.example";
        using var rebound = await _page.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, plain.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, rebound.StatusCode);
    }

    [Fact]
    public async Task Page_comes_with_a_strict_policy()
    {
        using var response = await _page.GetAsync(Sandbox.PageUrl, Stop);

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("default-src 'none'; script-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static string ChannelsOf(JsonElement snapshot) => string.Join(
        ' ', snapshot.GetProperty("servers")[0].GetProperty("channels").EnumerateArray().Select(channel => channel.GetProperty("name")));

    private Uri At(string path) => new(Sandbox.PageUrl, $"sandbox/{path}");

    private async Task<JsonElement> GetAsync(string path) => await _page.GetFromJsonAsync<JsonElement>(At(path), Stop);

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await _page.PostAsJsonAsync(At(path), body, Stop);
        var text = await response.Content.ReadAsStringAsync(Stop);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonElement.Parse(text);
    }

    private async Task<StreamReader> OpenStreamAsync() => new(await _page.GetStreamAsync(At($"events?as={Sandbox.People.Ada.Id}"), Stop));

    private async Task<JsonElement> ReadEventAsync(StreamReader stream, string name)
    {
        while (await stream.ReadLineAsync(Stop) is { } line)
        {
            if (string.Equals(line, $"event: {name}", StringComparison.Ordinal))
            {
                var data = await stream.ReadLineAsync(Stop) ?? "";
                return JsonElement.Parse(data["data: ".Length..]);
            }
        }

        throw new InvalidOperationException($"The stream ended before {name}.");
    }
}
