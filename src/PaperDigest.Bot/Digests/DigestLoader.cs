using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PaperDigest.Digests;

namespace PaperDigest.Bot.Digests;

/// <summary>One look at the folder: what changed goes to the shelf, what is wrong to the log, each thing once.</summary>
/// <remarks>Not thread-safe: <see cref="DigestFolder"/> calls it, one look at a time.</remarks>
internal sealed partial class DigestLoader(DigestShelf shelf, IOptions<DigestOptions> options, TimeProvider time, ILogger<DigestLoader> logger)
{
    private readonly FolderReader _folder = new(options.Value.Path);
    private readonly CatalogueBuilder _builder = new();
    private HashSet<Problem> _told = [];

    /// <summary>The whole path of the folder.</summary>
    public string Folder => _folder.Folder;

    /// <summary>Looks, and puts a new catalogue on the shelf if anything changed. A folder that cannot be read leaves the old one in force.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var start = time.GetTimestamp();
            var change = await _folder.LookAsync(cancellationToken);
            var isBack = shelf.Report.Trouble.Length > 0;
            if (!change.IsEmpty || isBack || shelf.Report == LoadReport.None)
            {
                TakeIn(_builder.Update(change.Changed, change.Removed), start);
            }
        }
        catch (DirectoryNotFoundException)
        {
            TellTrouble($"The digest folder {Folder} is not there. Create it, or set Digests__Path to another; it is looked for every {options.Value.PollInterval.TotalSeconds:0} s.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            TellTrouble($"The digest folder {Folder} cannot be read: {exception.Message}");
        }
    }

    private void TakeIn(CatalogueLoad load, long start)
    {
        var report = new LoadReport { At = time.GetUtcNow(), FileCount = load.FileCount, Problems = load.Problems };
        shelf.Report = report;
        shelf.Replace(load.Catalogue);
        foreach (var problem in load.Problems.Where(problem => !_told.Contains(problem)))
        {
            TellProblem(problem);
        }

        _told = [.. load.Problems];
        LogLoaded(load.FileCount, load.Catalogue.PaperCount, report.ErrorCount, report.WarningCount, time.GetElapsedTime(start).TotalMilliseconds);
    }

    private void TellProblem(Problem problem)
    {
        if (problem.Level == ProblemLevel.Error)
        {
            LogError(problem);
        }
        else
        {
            LogWarning(problem);
        }
    }

    private void TellTrouble(string trouble)
    {
        if (!string.Equals(shelf.Report.Trouble, trouble, StringComparison.Ordinal))
        {
            shelf.Report = shelf.Report with { At = time.GetUtcNow(), Trouble = trouble };
            LogTrouble(trouble);
        }
    }

    [LoggerMessage(LogLevel.Information, "Digests loaded: {Files} files, {Papers} papers, {Errors} errors, {Warnings} warnings, in {Milliseconds:0} ms")]
    private partial void LogLoaded(int files, int papers, int errors, int warnings, double milliseconds);

    [LoggerMessage(LogLevel.Error, "{Problem}")]
    private partial void LogError(Problem problem);

    [LoggerMessage(LogLevel.Warning, "{Problem}")]
    private partial void LogWarning(Problem problem);

    [LoggerMessage(LogLevel.Error, "{Trouble}")]
    private partial void LogTrouble(string trouble);
}
