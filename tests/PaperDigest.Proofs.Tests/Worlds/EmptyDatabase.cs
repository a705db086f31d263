using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PaperDigest.Ports;
using PaperDigest.Proofs.Tests.Stages;
using PaperDigest.Storage;

namespace PaperDigest.Proofs.Tests.Worlds;

/// <summary>A database with its tables and nothing in them, made once: making it anew costs more than most stories' requests.</summary>
internal static class EmptyDatabase
{
    private static readonly Lazy<byte[]> Bytes = new(() => MakeAsync().Awaited());

    public static void CopyTo(string path) => File.WriteAllBytes(path, Bytes.Value);

    private static async Task<byte[]> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("empty-database-");
        var path = Path.Combine(folder.FullName, "paperdigest.db");
        try
        {
            var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:ConnectionString", $"Data Source={path}")]);
            await using (var store = new ServiceCollection().AddSingleton<IConfiguration>(settings.Build()).AddLogging().AddStorage().BuildServiceProvider())
            {
                await store.GetRequiredService<ILedger>().FindNextDueAsync(CancellationToken.None);
            }

            return await File.ReadAllBytesAsync(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
