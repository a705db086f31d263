using PaperDigest.Benchmarks;
using PaperDigest.Benchmarks.Neutral;
using PaperDigest.Benchmarks.Peers;
using PaperDigest.Discord;

switch (args)
{
    case [HiddenVerbs.Serve, var mode, var guilds]:
        using (var server = new NeutralServer(Enum.Parse<LimitMode>(mode), int.Parse(guilds, System.Globalization.CultureInfo.InvariantCulture)))
        {
            await server.RunAsync(CancellationToken.None);
            return 0;
        }

    case [HiddenVerbs.Client]:
        return await ClientHost.RunAsync(services => services.AddDiscord(), CancellationToken.None);
    default:
        return await BenchmarkCommandLine.RunAsync(args, CancellationToken.None);
}
