using System.Collections.Immutable;
using System.CommandLine;
using PaperDigest.Benchmarks.Peers;
using PaperDigest.Benchmarks.Reports;

namespace PaperDigest.Benchmarks.Clients;

/// <summary>What every comparison with peers can be asked: how often, and with whom.</summary>
internal sealed class PeerOptions
{
    /// <summary>How often each is measured.</summary>
    public Option<int> Runs { get; } = new("--runs") { Description = "How often each is measured, in turn; medians count.", DefaultValueFactory = _ => 5 };

    public IReadOnlyList<Option> All => [Runs, Subjects.DiscordNetPath];

    /// <summary>Ours first, then the peers the machine has.</summary>
    public static async Task<ImmutableArray<Subject>> ListAsync(ParseResult chosen, Screen screen, ImmutableArray<Subject> ours, CancellationToken cancellationToken)
    {
        await DiscordJsInstallation.EnsureAsync(screen, cancellationToken);
        var subjects = ours.Add(Subjects.DiscordJs);
        return Subjects.FindDiscordNet(chosen) is { } discordNet ? subjects.Add(discordNet) : subjects;
    }

    /// <summary>The row that says that a peer is not here.</summary>
    public static ImmutableArray<ImmutableArray<string>> RowsOfAbsent(ParseResult chosen, int columns) => Subjects.FindDiscordNet(chosen) is null
        ? [["Discord.Net", "not on this machine", .. Enumerable.Repeat("", columns - 2)]]
        : [];
}
