using System.CommandLine;
using System.Text.Json;
using PaperDigest.Bot.Cli;
using PaperDigest.Bot.Tests.Digests;

namespace PaperDigest.Bot.Tests.Cli;

public sealed class LintCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Good_folder_is_summed_up_and_exits_0()
    {
        _folder.WriteDigest("2024-W21", "One");
        _folder.Write("categories.yml", "training:\n  names: {en: Training}\n");

        var (code, output, error) = await LintAsync(_folder.Path);

        Assert.Equal(0, code);
        Assert.Empty(output);
        Assert.Equal("2 files, 1 paper, 0 errors, 0 warnings", error.Trim());
    }

    [Fact]
    public async Task Errors_are_written_with_their_place_and_exit_1()
    {
        _folder.Write("2024-W21.en.md", TemporaryFolder.Digest("2024-W22", "One"));
        _folder.Write("categories.yml", "training:\n  names: {en: Training}\n");

        var (code, output, error) = await LintAsync(_folder.Path);

        Assert.Equal(1, code);
        Assert.StartsWith($"{_folder.PathOf("2024-W21.en.md")}:2:7: error PD111: ", output, StringComparison.Ordinal);
        Assert.Equal("2 files, 0 papers, 1 error, 0 warnings", error.Trim());
    }

    [Fact]
    public async Task Warnings_exit_0()
    {
        _folder.WriteDigest("2024-W21", "One");

        var (code, output, _) = await LintAsync(_folder.Path);

        Assert.Equal(0, code);
        Assert.Contains(": warning PD208: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_file_is_read_beside_its_neighbours_and_answers_for_itself()
    {
        _folder.WriteDigest("2024-W21", "One");
        _folder.Write("2024-W22.en.md", "broken");
        _folder.Write("categories.yml", "training:\n  names: {en: Training}\n");

        var (code, output, error) = await LintAsync(_folder.PathOf("2024-W21.en.md"));

        Assert.Equal(0, code);
        Assert.Empty(output);
        Assert.Equal("1 file, 1 paper, 0 errors, 0 warnings", error.Trim());
    }

    [Fact]
    public async Task Github_gets_its_workflow_commands()
    {
        _folder.Write("2024-W21.en.md", "100% nothing");

        var (_, output, _) = await LintAsync(_folder.Path, "--format", "github");

        Assert.StartsWith($"::error file={_folder.PathOf("2024-W21.en.md")},line=1,col=1,title=PD101::The front matter is missing.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_array_of_objects()
    {
        _folder.Write("2024-W21.en.md", TemporaryFolder.Digest("2024-W22", "One"));
        _folder.Write("categories.yml", "training:\n  names: {en: Training}\n");

        var (_, output, _) = await LintAsync(_folder.Path, "--format", "json");

        var problem = Assert.Single(JsonDocument.Parse(output).RootElement.EnumerateArray());
        Assert.Equal(("PD111", 2, "error"), (problem.GetProperty("code").GetString(), problem.GetProperty("line").GetInt32(), problem.GetProperty("level").GetString()));
    }

    [Fact]
    public async Task Missing_folder_says_what_to_do()
    {
        var (code, output, error) = await LintAsync(_folder.PathOf("nowhere"));

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains("path/to/digests", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_format_is_refused_with_the_known_ones()
    {
        var (code, _, error) = await LintAsync(_folder.Path, "--format", "xml");

        Assert.NotEqual(0, code);
        Assert.Contains("github", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> LintAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = new InvocationConfiguration { Output = output, Error = error };

        var code = await new RootCommand { LintCommand.Create() }.Parse(["lint", .. arguments]).InvokeAsync(console, TestContext.Current.CancellationToken);

        return (code, output.ToString(), error.ToString());
    }
}
