using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PaperDigest.Digests;

namespace PaperDigest.Bot.Digests;

/// <summary>Reads the folder when the bot starts.</summary>
internal sealed class DigestFolder(DigestShelf shelf, IOptions<DigestOptions> options) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var files = new List<DigestFile>();
        foreach (var path in Directory.GetFiles(options.Value.Path))
        {
            files.Add(DigestFile.Read(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellationToken)));
        }

        shelf.Replace(new CatalogueBuilder().Update(files, []).Catalogue);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
