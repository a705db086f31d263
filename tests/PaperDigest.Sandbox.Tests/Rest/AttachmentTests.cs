using System.Net;
using System.Text;
using PaperDigest.Sandbox.Tests.Bots;

namespace PaperDigest.Sandbox.Tests.Rest;

public sealed class AttachmentTests : SandboxTest
{
    [Fact]
    public async Task File_that_came_with_a_message_can_be_downloaded_and_is_never_run()
    {
        using var http = new HttpClient();
        var address = await PostFileAsync(http, "papers.html", "<script>alert(1)</script>");

        using var response = await http.GetAsync(address, Stop);

        Assert.Equal("<script>alert(1)</script>", await response.Content.ReadAsStringAsync(Stop));
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("attachments/1/papers.bib")]
    [InlineData("attachments/x/papers.bib")]
    public async Task File_that_never_came_is_not_there(string path)
    {
        using var http = new HttpClient();

        using var response = await http.GetAsync(new Uri(Sandbox.PageUrl, path), Stop);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<Uri> PostFileAsync(HttpClient http, string name, string content)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"content":"Here."}""", Encoding.UTF8, "application/json"), "payload_json" },
            { new StringContent(content, Encoding.UTF8, "text/html"), "files[0]", name },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Sandbox.ApiBaseUrl}{PapersPath}")) { Content = form };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bot {Sandbox.Token}");
        request.Headers.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1)");
        using var response = await http.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var message = World.Messages.In(Papers.Id)[^1];
        return new Uri(message.Attachments.EnumerateArray().Single().GetProperty("url").GetString()!); // Files have one.
    }
}
