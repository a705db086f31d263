using PaperDigest.Sandbox.Tests.Bots;

namespace PaperDigest.Sandbox.Tests.Rest.Validation;

/// <summary>Every limit of a message: what just fits passes, one more is refused at the right place.</summary>
public sealed class MessageFormTests : SandboxTest
{
    private static readonly object Text = new { content = "x" };

    private protected override SandboxOptions Options { get; } = new() { RateLimits = { AreRoutesLimited = false, GlobalPerSecond = null } };

    public static TheoryData<string, int, string> Limits => new()
    {
        { "content", 2000, "content" },
        { "content in astral characters", 2000, "content" },
        { "nonce", 25, "nonce" },
        { "embeds", 10, "embeds" },
        { "title", 256, "embeds.0.title" },
        { "description", 4096, "embeds.0.description" },
        { "fields", 25, "embeds.0.fields" },
        { "field name", 256, "embeds.0.fields.0.name" },
        { "field value", 1024, "embeds.0.fields.0.value" },
        { "footer", 2048, "embeds.0.footer.text" },
        { "author", 256, "embeds.0.author.name" },
        { "all embeds", 6000, "embeds" },
        { "color", 0xFFFFFF, "embeds.0.color" },
        { "url", 2048, "embeds.0.url" },
        { "rows", 5, "components" },
        { "buttons", 5, "components.0.components" },
        { "label", 80, "components.0.components.0.label" },
        { "custom id", 100, "components.0.components.0.custom_id" },
        { "button url", 512, "components.0.components.0.url" },
        { "options", 25, "components.0.components.0.options" },
        { "option label", 100, "components.0.components.0.options.0.label" },
        { "option value", 100, "components.0.components.0.options.0.value" },
        { "option description", 100, "components.0.components.0.options.0.description" },
        { "placeholder", 150, "components.0.components.0.placeholder" },
        { "v2 components", 40, "components" },
        { "v2 text", 4000, "components" },
        { "gallery", 10, "components.0.items" },
        { "section texts", 3, "components.0.components" },
        { "allowed users", 100, "allowed_mentions.users" },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task Message_passes_at_the_limit_and_is_refused_above(string what, int limit, string path)
    {
        var fits = await Bot.PostAsync(PapersPath, MessageSamples.Make(what, limit), Stop);
        var tooMuch = await Bot.PostAsync(PapersPath, MessageSamples.Make(what, limit + 1), Stop);

        Assert.True(fits.Status == 200, fits.Text);
        Assert.Equal((400, 50035), (tooMuch.Status, tooMuch.Code));
        Assert.NotEmpty(tooMuch.ErrorsAt(path));
    }

    public static TheoryData<string, string> Contradictions => new()
    {
        { """{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""", "allowed_mentions" },
        { """{"content":"x","allowed_mentions":{"parse":["people"]}}""", "allowed_mentions.parse.0" },
        { """{"content":1}""", "content" },
        { """{"embeds":{}}""", "embeds" },
        { """{"embeds":[{"title":"t","url":"ftp://x.org"}]}""", "embeds.0.url" },
        { """{"embeds":[{"title":"t","url":"not a url"}]}""", "embeds.0.url" },
        { """{"embeds":[{"title":"t","timestamp":"yesterday"}]}""", "embeds.0.timestamp" },
        { """{"embeds":[{"fields":[{"name":"","value":"v"}]}]}""", "embeds.0.fields.0.name" },
        { """{"embeds":[{"fields":[{"name":"n"}]}]}""", "embeds.0.fields.0.value" },
        { """{"embeds":[{"footer":{}}]}""", "embeds.0.footer.text" },
        { """{"components":[{"type":2,"style":1,"label":"x","custom_id":"a"}]}""", "components.0.type" },
        { """{"components":[{"type":1,"components":[]}]}""", "components.0.components" },
        { """{"components":[{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"a"},{"type":2,"style":1,"label":"b","custom_id":"a"}]}]}""", "components.0.components.1.custom_id" },
        { """{"components":[{"type":1,"components":[{"type":2,"style":1,"label":"a"}]}]}""", "components.0.components.0.custom_id" },
        { """{"components":[{"type":1,"components":[{"type":2,"style":5,"label":"a"}]}]}""", "components.0.components.0.url" },
        { """{"components":[{"type":1,"components":[{"type":2,"style":5,"label":"a","url":"https://x.org","custom_id":"a"}]}]}""", "components.0.components.0.custom_id" },
        { """{"components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":"a"}]}]}""", "components.0.components.0" },
        { """{"components":[{"type":1,"components":[{"type":6,"custom_id":"a"},{"type":2,"style":1,"label":"b","custom_id":"b"}]}]}""", "components.0.components" },
        { """{"components":[{"type":1,"components":[{"type":3,"custom_id":"a","options":[]}]}]}""", "components.0.components.0.options" },
        { """{"components":[{"type":1,"components":[{"type":3,"custom_id":"a","options":[{"label":"x","value":"1"},{"label":"y","value":"1"}]}]}]}""", "components.0.components.0.options.1.value" },
        { """{"components":[{"type":10,"content":"v2 without the flag"}]}""", "components.0.type" },
        { """{"flags":32768,"content":"x","components":[{"type":10,"content":"y"}]}""", "content" },
        { """{"flags":32768,"embeds":[{"title":"t"}],"components":[{"type":10,"content":"y"}]}""", "embeds" },
        { """{"flags":32768,"components":[{"type":17,"components":[{"type":17,"components":[{"type":10,"content":"y"}]}]}]}""", "components.0.components.0.type" },
        { """{"flags":32768,"components":[{"type":9,"components":[{"type":10,"content":"y"}]}]}""", "components.0.accessory" },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public async Task Message_that_contradicts_the_rules_is_refused_at_its_place(string body, string path)
    {
        var reply = await Bot.PostAsync(PapersPath, body, Stop);

        Assert.Equal((400, 50035), (reply.Status, reply.Code));
        Assert.NotEmpty(reply.ErrorsAt(path));
    }

    [Theory]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["users"],"users":[]}}""")]
    [InlineData("""{"content":"x","embeds":null,"components":null,"nonce":5}""")]
    [InlineData("""{"embeds":[{"image":{"url":"attachment://a.png"}}]}""")]
    [InlineData("""{"flags":32768,"allowed_mentions":{"parse":[]},"components":[{"type":17,"accent_color":5793266,"components":[{"type":10,"content":"## Week 32"},{"type":9,"components":[{"type":10,"content":"**Title**"}],"accessory":{"type":2,"style":5,"label":"Paper","url":"https://x.org"}},{"type":14}]}]}""")]
    public async Task Message_that_keeps_the_rules_is_posted(string body)
    {
        var reply = await Bot.PostAsync(PapersPath, body, Stop);

        Assert.True(reply.Status == 200, reply.Text);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"content":"   "}""")]
    [InlineData("""{"embeds":[]}""")]
    public async Task Empty_message_is_refused(string body)
    {
        var reply = await Bot.PostAsync(PapersPath, body, Stop);

        Assert.Equal((400, 50006), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Text_of_too_many_bytes_breaks_Discord_with_status_500()
    {
        var body = new { flags = 32768, components = new[] { new { type = 10, content = new string('论', 3400) } } };

        var reply = await Bot.PostAsync(PapersPath, body, Stop);

        Assert.Equal(500, reply.Status);
        Assert.Empty(World.Messages.ByBot(Papers.Id));
    }

    [Fact]
    public async Task Components_are_numbered_around_the_given_ids()
    {
        var body = """{"flags":32768,"components":[{"type":10,"content":"a"},{"type":10,"id":1,"content":"b"},{"type":10,"id":0,"content":"c"}]}""";

        var reply = await Bot.PostAsync(PapersPath, body, Stop);

        Assert.Equal([2, 1, 3], reply.Json.GetProperty("components").EnumerateArray().Select(component => component.GetProperty("id").GetInt32()));
    }

    [Fact]
    public async Task Broken_json_and_wrong_content_types_are_told_apart()
    {
        using var plain = new StringContent("content=x");

        var broken = await Bot.PostAsync(PapersPath, "{\"content\":", Stop);
        var wrong = await Bot.PostAsync(PapersPath, plain, Stop);

        Assert.Equal((400, 50109), (broken.Status, broken.Code));
        Assert.Equal((400, 50035), (wrong.Status, wrong.Code));
    }

    [Fact]
    public async Task Files_come_as_multipart()
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("""{"content":"digest","attachments":[{"id":0,"filename":"digest.md"}]}"""), "payload_json");
        form.Add(new ByteArrayContent([1, 2, 3]), "files[0]", "digest.md");

        var reply = await Bot.PostAsync(PapersPath, form, Stop);

        Assert.Equal(200, reply.Status);
        Assert.Equal("digest.md", reply.Json.GetProperty("attachments")[0].GetProperty("filename").GetString());
    }

    [Fact]
    public async Task Edit_keeps_what_it_does_not_name()
    {
        var posted = await Bot.PostAsync(PapersPath, new { content = "one", embeds = new[] { new { title = "t" } } }, Stop);

        var edited = await Bot.PatchAsync($"{PapersPath}/{posted.Id}", new { content = "two" }, Stop);
        var emptied = await Bot.PatchAsync($"{PapersPath}/{posted.Id}", """{"content":null,"embeds":[]}""", Stop);

        Assert.Equal("two", edited.Json.GetProperty("content").GetString());
        Assert.Equal("t", edited.Json.GetProperty("embeds")[0].GetProperty("title").GetString());
        Assert.Equal((400, 50006), (emptied.Status, emptied.Code));
    }

    [Fact]
    public async Task Edit_to_components_must_clear_the_old_text()
    {
        var posted = await Bot.PostAsync(PapersPath, Text, Stop);

        var kept = await Bot.PatchAsync($"{PapersPath}/{posted.Id}", """{"flags":32768,"components":[{"type":10,"content":"y"}]}""", Stop);
        var cleared = await Bot.PatchAsync($"{PapersPath}/{posted.Id}", """{"flags":32768,"content":null,"components":[{"type":10,"content":"y"}]}""", Stop);

        Assert.NotEmpty(kept.ErrorsAt("content"));
        Assert.True(cleared.Status == 200, cleared.Text);
        Assert.Equal(32768, cleared.Json.GetProperty("flags").GetInt32());
    }

    [Fact]
    public async Task Only_the_author_edits()
    {
        var written = Sandbox.People.Ada.In(Papers).Write("mine");

        var reply = await Bot.PatchAsync($"{PapersPath}/{written.Id}", Text, Stop);

        Assert.Equal((403, 50005), (reply.Status, reply.Code));
    }
}
