using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Tests.Bots;

namespace PaperDigest.Sandbox.Tests.Rest.Validation;

public sealed class CommandFormTests : SandboxTest
{
    private static readonly string Path = $"/applications/{BotId}/commands";

    private protected override SandboxOptions Options { get; } = new() { RateLimits = { GlobalPerSecond = null } };

    public static TheoryData<string, int, string> Limits => new()
    {
        { "name", 32, "name" },
        { "description", 100, "description" },
        { "options", 25, "options" },
        { "option name", 32, "options.0.name" },
        { "option description", 100, "options.0.description" },
        { "choices", 25, "options.0.choices" },
        { "choice name", 100, "options.0.choices.0.name" },
        { "choice value", 100, "options.0.choices.0.value" },
        { "local name", 32, "name_localizations.zh-CN" },
        { "local description", 100, "description_localizations.zh-CN" },
        { "everything", 8000, "" },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task Command_passes_at_the_limit_and_is_refused_above(string what, int limit, string path)
    {
        var fits = await Bot.PostAsync(Path, Make(what, limit), Stop);
        var tooMuch = await Bot.PostAsync(Path, Make(what, limit + 1), Stop);

        Assert.True(fits.Status == 201, fits.Text);
        Assert.Equal((400, 50035), (tooMuch.Status, tooMuch.Code));
        Assert.NotEmpty(tooMuch.ErrorsAt(path));
    }

    public static TheoryData<string, string> Contradictions => new()
    {
        { """{"name":"Upper","description":"d"}""", "name" },
        { """{"name":"two words","description":"d"}""", "name" },
        { """{"name":"a","description":""}""", "description" },
        { """{"name":"a"}""", "description" },
        { """{"name":"a","description":"d","name_localizations":{"xx":"b"}}""", "name_localizations.xx" },
        { """{"name":"a","description":"d","name_localizations":{"de":"Groß"}}""", "name_localizations.de" },
        { """{"name":"a","description":"d","options":[{"type":3,"name":"o","description":"d"},{"type":3,"name":"p","description":"d","required":true}]}""", "options.1" },
        { """{"name":"a","description":"d","options":[{"type":3,"name":"o","description":"d"},{"type":3,"name":"o","description":"d"}]}""", "options.1.name" },
        { """{"name":"a","description":"d","options":[{"type":3,"name":"o","description":"d","autocomplete":true,"choices":[{"name":"n","value":"v"}]}]}""", "options.0.choices" },
        { """{"name":"a","description":"d","options":[{"type":6,"name":"o","description":"d","autocomplete":true}]}""", "options.0.autocomplete" },
        { """{"name":"a","description":"d","options":[{"type":1,"name":"o","description":"d"},{"type":3,"name":"p","description":"d"}]}""", "options" },
        { """{"name":"a","description":"d","options":[{"type":1,"name":"o","description":"d","options":[{"type":1,"name":"p","description":"d"}]}]}""", "options.0.options.0.type" },
        { """{"name":"Menu","type":3,"description":"d"}""", "description" },
        { """{"name":"Menu","type":3,"options":[{"type":3,"name":"p","description":"d"}]}""", "options" },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public async Task Command_that_contradicts_the_rules_is_refused_at_its_place(string body, string path)
    {
        var reply = await Bot.PostAsync(Path, body, Stop);

        Assert.Equal((400, 50035), (reply.Status, reply.Code));
        Assert.NotEmpty(reply.ErrorsAt(path));
    }

    [Theory]
    [InlineData("""{"name":"论文","description":"d"}""")]
    [InlineData("""{"name":"a-b_c'1","description":"d","name_localizations":{"hi":"खोज","th":"ค้นหา"}}""")]
    [InlineData("""{"name":"Find Papers","type":3}""")]
    [InlineData("""{"name":"a","description":"d","options":[{"type":2,"name":"g","description":"d","options":[{"type":1,"name":"s","description":"d","options":[{"type":3,"name":"o","description":"d"}]}]}]}""")]
    public async Task Command_that_keeps_the_rules_is_registered(string body)
    {
        var reply = await Bot.PostAsync(Path, body, Stop);

        Assert.True(reply.Status == 201, reply.Text);
    }

    [Fact]
    public async Task Bulk_overwrite_replaces_all_and_keeps_ids_of_names_that_stay()
    {
        var before = await Bot.SendAsync("PUT", Path, """[{"name":"a","description":"d"},{"name":"b","description":"d"}]""", Stop);

        var after = await Bot.SendAsync("PUT", Path, """[{"name":"b","description":"new"},{"name":"c","description":"d"}]""", Stop);

        Assert.Equal("b c", string.Join(' ', after.Json.EnumerateArray().Select(command => command.GetProperty("name"))));
        Assert.Equal(before.Json[1].GetProperty("id").GetString(), after.Json[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Bulk_overwrite_refuses_two_of_one_name_and_more_than_a_hundred()
    {
        var twice = await Bot.SendAsync("PUT", Path, """[{"name":"a","description":"d"},{"name":"a","description":"d"}]""", Stop);
        var many = await Bot.SendAsync("PUT", Path, new JsonArray([.. Enumerable.Range(0, 101).Select(index => Command($"c{index}"))]), Stop);

        Assert.Equal((400, 50035), (twice.Status, twice.Code));
        Assert.Equal((400, 30032), (many.Status, many.Code));
    }

    [Fact]
    public async Task Two_hundred_creates_a_day_are_allowed()
    {
        for (var round = 0; round < 2; round++)
        {
            await Bot.SendAsync("PUT", Path, new JsonArray([.. Enumerable.Range(0, 100).Select(index => Command($"r{round}c{index}"))]), Stop);
        }

        var oneMore = await Bot.PostAsync(Path, Command("r1c0"), Stop);
        await Bot.SendAsync("DELETE", $"{Path}/{oneMore.Id}", body: null, Stop);
        var tooMany = await Bot.PostAsync(Path, Command("fresh"), Stop);
        Clock.Advance(TimeSpan.FromDays(1));
        var nextDay = await Bot.PostAsync(Path, Command("fresh"), Stop);

        Assert.Equal(200, oneMore.Status);
        Assert.Equal((400, 30034), (tooMany.Status, tooMany.Code));
        Assert.Equal(201, nextDay.Status);
    }

    [Fact]
    public async Task Listing_shows_localizations_only_when_asked()
    {
        await Bot.PostAsync(Path, """{"name":"a","description":"d","name_localizations":{"zh-CN":"甲"}}""", Stop);

        var plain = await Bot.GetAsync(Path, Stop);
        var full = await Bot.GetAsync($"{Path}?with_localizations=true", Stop);

        Assert.False(plain.Json[0].TryGetProperty("name_localizations", out _));
        Assert.Equal("甲", full.Json[0].GetProperty("name_localizations").GetProperty("zh-CN").GetString());
    }

    [Fact]
    public async Task Another_application_is_refused()
    {
        var reply = await Bot.GetAsync("/applications/42/commands", Stop);

        Assert.Equal((403, 20012), (reply.Status, reply.Code));
    }

    private static JsonObject Command(string name) => new() { ["name"] = name, ["description"] = "d" };

    private static JsonObject Option(string name) => new() { ["type"] = 3, ["name"] = name, ["description"] = "d" };

    private static JsonObject Make(string what, int size)
    {
        var text = new string('x', size);
        var command = Command("a");
        var option = Option("o");
        switch (what)
        {
            case "name" or "description":
                command[what] = text;
                break;
            case "local name" or "local description":
                command[what["local ".Length..] + "_localizations"] = new JsonObject { ["zh-CN"] = text };
                break;
            case "options":
                command["options"] = new JsonArray([.. Enumerable.Range(0, size).Select(index => Option($"o{index}"))]);
                break;
            case "everything":
                return Large(size);
            default:
                Fill(option, what, size, text);
                command["options"] = new JsonArray(option);
                break;
        }

        return command;
    }

    private static void Fill(JsonObject option, string what, int size, string text)
    {
        switch (what)
        {
            case "choices":
                option["choices"] = new JsonArray([.. Enumerable.Range(0, size).Select(index => Choice($"{index}", $"{index}"))]);
                break;
            case "choice name":
                option["choices"] = new JsonArray(Choice(text, "v"));
                break;
            case "choice value":
                option["choices"] = new JsonArray(Choice("n", text));
                break;
            default:
                option[what["option ".Length..]] = text;
                break;
        }
    }

    // The longest localisation counts, once: 25 choices of 100 + 100, and one more option to fill up.
    private static JsonObject Large(int size)
    {
        var command = new JsonObject { ["name"] = "a", ["description"] = "d" };
        var options = new JsonArray();
        var left = size - 2;
        for (var index = 0; left > 0; index++)
        {
            var option = Option($"o{index:D2}");
            left -= 4;
            var choices = new JsonArray();
            while (left > 0 && choices.Count < 25)
            {
                var value = Math.Min(100, left - 1);
                choices.Add(Choice($"{(char)('a' + choices.Count)}", new string('v', Math.Max(0, value))));
                left -= 1 + Math.Max(0, value);
            }

            option["choices"] = choices;
            option["description_localizations"] = new JsonObject { ["de"] = "e" };
            options.Add(option);
        }

        command["options"] = options;
        return command;
    }

    private static JsonObject Choice(string name, string value) => new() { ["name"] = name, ["value"] = value };
}
