using System.CommandLine;
using System.Text;
using PaperDigest.Bot.Digests;
using PaperDigest.Bot.Hosting;
using PaperDigest.Delivery;
using PaperDigest.Digests;

namespace PaperDigest.Bot.Cli.Previewing;

/// <summary>The <c>preview</c> verb: the messages a week would be posted as, before anybody else sees them.</summary>
internal static class PreviewCommand
{
    /// <summary>The verb with its help.</summary>
    public static Command Create()
    {
        var week = DigestArguments.Week();
        var language = DigestArguments.Language("The feed's language, such as en or zh-CN. Default: en.");
        var style = new Option<PostStyle>("--style") { Description = "How the feed lays out its posts.", DefaultValueFactory = _ => PostStyle.Compact };
        var page = new Option<string?>("--html") { Description = "Write a page to open in a browser, instead of text.", HelpName = "file" };
        var folder = new Option<string>("--digests") { Description = "The folder of digests.", DefaultValueFactory = _ => "digests", HelpName = "folder" };
        var command = new Command("preview", "Shows the exact messages a week would be posted as. Exits 1 if there is no such week, or if a file of it is refused.")
        {
            week, language, style, page, folder,
        };
        command.SetAction((parsed, stop) => RunAsync(
            new PreviewRequest(
                parsed.GetRequiredValue(week),
                parsed.GetValue(language) ?? Language.English,
                parsed.GetRequiredValue(style),
                parsed.GetRequiredValue(folder)),
            parsed.GetValue(page),
            parsed.InvocationConfiguration,
            stop));
        return command;
    }

    private static async Task<int> RunAsync(PreviewRequest request, string? page, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            var look = await new FolderReader(request.Folder).LookAsync(cancellationToken);
            var load = new CatalogueBuilder().Update(look.Changed, []);
            var parts = WeekPreview.Compose(load.Catalogue, request.Week, request.Language, request.Style);
            var errors = load.Problems.Where(problem => problem.Level == ProblemLevel.Error && problem.File.Contains(request.Week.ToString(), StringComparison.Ordinal)).ToList();
            await console.Error.WriteAsync(LintWriter.Write(errors, LintWriter.Text));
            if (parts.IsEmpty)
            {
                await console.Error.WriteLineAsync($"There is no digest of {request.Week} in '{request.Folder}'. {WeeksOf(load.Catalogue)}");
                return ExitCodes.Broken;
            }

            await (page is null
                ? console.Output.WriteAsync(PreviewText.Write(parts))
                : File.WriteAllTextAsync(page, PreviewPage.Write(request, parts), Encoding.UTF8, cancellationToken));
            return errors.Count > 0 ? ExitCodes.Broken : ExitCodes.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(exception is DirectoryNotFoundException && page is null
                ? $"There is no folder '{request.Folder}'. Name the one your digests are in: preview {request.Week} --digests path/to/digests."
                : exception.Message);
            return ExitCodes.Broken;
        }
    }

    private static string WeeksOf(Catalogue catalogue) => catalogue.Weeks is [var newest, .., var oldest]
        ? $"There are {catalogue.Weeks.Length} weeks, {oldest} to {newest}."
        : catalogue.Weeks is [var only] ? $"There is {only}." : "It has no digest that can be read: lint says why.";
}
