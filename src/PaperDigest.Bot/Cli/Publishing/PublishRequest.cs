using PaperDigest.Digests;

namespace PaperDigest.Bot.Cli.Publishing;

/// <summary>What an operator wants published.</summary>
/// <param name="Week">Which digest.</param>
/// <param name="Language">Only subscriptions in this language; none for all.</param>
/// <param name="IsDry">Whether nothing is written.</param>
internal sealed record PublishRequest(IsoWeek Week, Language? Language, bool IsDry);
