using PaperDigest.Sandbox.Tests.Bots;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Tests.Worlds;

public sealed class MessageTextTests : SandboxTest
{
    [Fact]
    public async Task Message_is_read_with_its_embeds_and_buttons()
    {
        await Bot.PostAsync(
            PapersPath,
            """
            {"content":"a","embeds":[{"title":"b","fields":[{"name":"c","value":"d"}],"footer":{"text":"e"}}],
             "components":[{"type":1,"components":[{"type":2,"style":1,"label":"f","custom_id":"hidden"}]}]}
            """,
            Stop);
        var message = Assert.Single(World.Messages.ByBot(Papers.Id));

        Assert.Equal("a b e c d f", message.AllText.ReplaceLineEndings(" "));
        Assert.Equal("f", Assert.Single(message.ButtonLabels));
    }
}
