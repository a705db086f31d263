using System.CommandLine;
using PaperDigest.Bot.Cli.Previewing;
using PaperDigest.Bot.Tests.Digests;

namespace PaperDigest.Bot.Tests.Cli.Previewing;

public sealed class PreviewCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("compact", "── 1/1 message ──")]
    [InlineData("thread", "── 2/3 thread “2024-W21 · Papers” ──")]
    [InlineData("forum", "── 1/2 forum post “2024-W21 · Papers” ──")]
    public async Task Every_style_is_shown_in_its_parts(string style, string heading)
    {
        _folder.WriteDigest("2024-W21", "Attention again");

        var (code, output, _) = await PreviewAsync("2024-W21", "--style", style);

        Assert.Equal(0, code);
        Assert.Contains(heading, output, StringComparison.Ordinal);
        Assert.Contains("Attention again", output, StringComparison.Ordinal);
        Assert.Contains("[Subscribe]", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_chooses_the_words_around_it()
    {
        _folder.WriteDigest("2024-W21", "Attention again");

        var (_, output, _) = await PreviewAsync("2024-W21", "--language", "zh-CN");

        Assert.Contains("2024 年第 21 周", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_shows_markdown_as_it_will_look_and_no_markup_of_the_digests_own()
    {
        _folder.Write("2024-W21.en.md", TemporaryFolder.Digest("2024-W21", "Attention again").Replace("All about it.", "**Bold** <script>alert(1)</script> words.", StringComparison.Ordinal));
        var page = _folder.PathOf("page.html");

        var (code, output, _) = await PreviewAsync("2024-W21", "--style", "thread", "--html", page);
        var html = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (code, output));
        Assert.Contains("<strong>Bold</strong>", html, StringComparison.Ordinal);
        Assert.Contains("<small>Every paper", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-W22", "There is no digest of 2024-W22 in '{0}'. There is 2024-W21.")]
    [InlineData("soon", "'soon' is no week. Write it like 2024-W21.")]
    public async Task Week_that_is_not_there_is_told(string week, string message)
    {
        _folder.WriteDigest("2024-W21", "Attention again");

        var (code, _, error) = await PreviewAsync(week);

        Assert.Equal(1, code);
        Assert.Contains(string.Format(null, message, _folder.Path), error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_file_of_the_week_is_told_with_its_place()
    {
        _folder.WriteDigest("2024-W21", "Attention again");
        _folder.Write("2024-W21.zh-CN.md", "broken");

        var (code, output, error) = await PreviewAsync("2024-W21");

        Assert.Equal(1, code);
        Assert.Contains("Attention again", output, StringComparison.Ordinal);
        Assert.Contains("2024-W21.zh-CN.md:1:1: error ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_that_is_not_there_is_named()
    {
        var (code, _, error) = await PreviewAsync("2024-W21", "--digests", _folder.PathOf("nowhere"));

        Assert.Equal(1, code);
        Assert.Contains("There is no folder", error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> PreviewAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] folder = args.Contains("--digests", StringComparer.Ordinal) ? [] : ["--digests", _folder.Path];
        var code = await PreviewCommand.Create().Parse([.. args, .. folder])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
