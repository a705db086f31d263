using PaperDigest.Benchmarks.Peers;
using PaperDigest.DiscordNet;

return await ClientHost.RunAsync(DiscordNetSetup.AddDiscordNet, CancellationToken.None);
