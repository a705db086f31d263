using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Proofs.Tests.Stories;
using PaperDigest.Sandbox.Logs;

namespace PaperDigest.Proofs.Tests.Truths;

/// <summary>Looks whether the reasons the ledger gives are true, by what Discord answered and what was done to it.</summary>
internal sealed class Evidence(RequestLog log, Misfortune misfortune)
{
    private const string Open = "/users/@me/channels";

    private readonly IReadOnlyList<LoggedRequest> _requests = log.All;

    /// <summary>What is untrue about a row's reason, if anything.</summary>
    public string? FindDoubt(LedgerEntry row, ImmutableArray<LedgerEntry> rows) => row.State switch
    {
        PartState.Refused when !WasRefused(row) => "was never refused by Discord",
        PartState.AwaitingDecision when !WasUnreadable(row) => "its place could always be read",
        PartState.Skipped skipped when !IsTrue(skipped.Reason, row, rows) => "that is not so",
        _ => null,
    };

    private bool WasRefused(LedgerEntry row) => _requests.Any(request => request.Status is >= 400 and < 500 and not 429
        && (IsOpening(row, request) || IsAttempt(row, request)));

    /// <summary>A message is known by its mark; a thread and a publication by what they are, in their channel.</summary>
    private static bool IsAttempt(LedgerEntry row, LoggedRequest request) => row.Content switch
    {
        PartContent.Thread => IsIn(row, request) && request.Route.EndsWith("/{message}/threads", StringComparison.Ordinal),
        PartContent.Publication => IsIn(row, request) && request.Route.EndsWith("/crosspost", StringComparison.Ordinal),
        _ => request.Request?.ToString().Contains(row.Mark.Shown, StringComparison.Ordinal) == true,
    };

    private static bool IsIn(LedgerEntry row, LoggedRequest request) =>
        row.Destination is Destination.Channel channel && request.Path.StartsWith($"/channels/{channel.Id}/", StringComparison.Ordinal);

    private bool WasUnreadable(LedgerEntry row) =>
        misfortune.IsTokenRefused
        || (row.Destination is Destination.Channel channel
            ? misfortune.Blinded.Any(id => id.Value == channel.Id.Value)
            : misfortune.Blinded.Count > 3 || _requests.Any(request => request.Status is >= 400 and < 500 and not 429 && IsOpening(row, request)));

    private static bool IsOpening(LedgerEntry row, LoggedRequest request) =>
        row.Destination is Destination.Person && string.Equals(request.Route, Open, StringComparison.Ordinal);

    private static bool IsTrue(string reason, LedgerEntry row, ImmutableArray<LedgerEntry> rows)
    {
        var own = rows.Where(other => other.Key.Subscription == row.Key.Subscription).ToArray();
        return reason switch
        {
            _ when reason.StartsWith("Overtaken by", StringComparison.Ordinal) =>
                own.Any(other => other.Key.Week > row.Key.Week && reason.Contains(other.Key.Week.ToString(), StringComparison.Ordinal)),
            _ when reason.StartsWith("Part ", StringComparison.Ordinal) =>
                own.Any(other => other.Key.Week == row.Key.Week && other.Key.Part < row.Key.Part && other.State is PartState.Refused or PartState.Skipped),
            "All its papers came here before." => row.Content.Papers.All(paper => rows.Any(other =>
                other.Key != row.Key && other.Destination == row.Destination && other.Content.Papers.Contains(paper))),
            "The subscription was paused." => own.Any(other => other.State is PartState.Refused),
            _ => false,
        };
    }
}
