using System.CommandLine;
using PaperDigest.Bot.Digests;
using PaperDigest.Bot.Hosting;
using PaperDigest.Digests;
using PaperDigest.Digests.Format;

namespace PaperDigest.Bot.Cli;

/// <summary>The <c>lint</c> verb: checks digests as the bot would read them, without starting it.</summary>
internal static class LintCommand
{
    /// <summary>The verb with its help.</summary>
    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = "A folder of digests, or one file.", DefaultValueFactory = _ => "digests" };
        var format = new Option<string>("--format") { Description = "How to write problems.", DefaultValueFactory = _ => LintWriter.Text };
        format.AcceptOnlyFromAmong(LintWriter.Text, LintWriter.Github, LintWriter.Json);
        var command = new Command("lint", "Checks digests: file:line:column: level CODE: text. Exits 1 on errors.") { path, format };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetRequiredValue(path), parsed.GetRequiredValue(format), parsed.InvocationConfiguration, stop));
        return command;
    }

    private static async Task<int> RunAsync(string path, string format, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            var load = File.Exists(path) ? await CheckFileAsync(path, cancellationToken) : await CheckFolderAsync(path, cancellationToken);
            await console.Output.WriteAsync(LintWriter.Write(load.Problems, format));
            var errors = load.Problems.Count(problem => problem.Level == ProblemLevel.Error);
            await console.Error.WriteLineAsync(Summary(load, errors));
            return errors > 0 ? ExitCodes.Broken : ExitCodes.Done;
        }
        catch (DirectoryNotFoundException)
        {
            await console.Error.WriteLineAsync($"There is neither a folder nor a file '{path}'. Name the folder your digests are in: lint path/to/digests.");
            return ExitCodes.Broken;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync($"'{path}' cannot be read: {exception.Message}");
            return ExitCodes.Broken;
        }
    }

    private static async Task<CatalogueLoad> CheckFolderAsync(string folder, CancellationToken cancellationToken)
    {
        var look = await new FolderReader(folder).LookAsync(cancellationToken);
        return WithPaths(new CatalogueBuilder().Update(look.Changed, []), folder, _ => true);
    }

    /// <summary>One file is read beside its neighbours, for categories and translations; only its own problems are told.</summary>
    private static async Task<CatalogueLoad> CheckFileAsync(string path, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!; // a file stands in a folder
        var name = Path.GetFileName(path);
        var look = await new FolderReader(folder).LookAsync(cancellationToken);
        var file = look.Changed.FirstOrDefault(found => string.Equals(found.Path, name, StringComparison.Ordinal))
            ?? DigestFile.Read(name, await File.ReadAllBytesAsync(path, cancellationToken));
        var neighbours = look.Changed.Where(found => found != file && !found.Path.Contains('/', StringComparison.Ordinal));
        var load = new CatalogueBuilder().Update([.. neighbours.Append(file)], []);
        var alone = CategoriesParser.IsCategoriesFile(name) ? [] : DigestParser.Parse(file).Digest is { } digest ? new[] { digest } : [];
        return WithPaths(load, Path.GetDirectoryName(path) ?? "", problem => string.Equals(problem.File, name, StringComparison.Ordinal)) with { Catalogue = new Catalogue(alone, []), FileCount = 1 };
    }

    /// <summary>Problems name files as seen from where the command was typed, so that editors and terminals can open them.</summary>
    private static CatalogueLoad WithPaths(CatalogueLoad load, string folder, Func<Problem, bool> isWanted) =>
        load with { Problems = [.. load.Problems.Where(isWanted).Select(problem => problem with { File = Path.Combine(folder, problem.File).Replace('\\', '/') })] };

    private static string Summary(CatalogueLoad load, int errors) =>
        $"{Count(load.FileCount, "file")}, {Count(load.Catalogue.PaperCount, "paper")}, {Count(errors, "error")}, {Count(load.Problems.Length - errors, "warning")}";

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
