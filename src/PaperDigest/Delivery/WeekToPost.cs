using System.Collections.Immutable;
using PaperDigest.Digests;

namespace PaperDigest.Delivery;

/// <summary>A week on its way to a subscription.</summary>
/// <param name="Catalogue">The snapshot it is taken from.</param>
/// <param name="Digest">The papers the subscription gets, and nothing else.</param>
/// <param name="Subscription">Whose.</param>
/// <param name="MissedWeeks">Weeks that were not posted, to be named with a pointer to <c>/digest</c>.</param>
public sealed record WeekToPost(Catalogue Catalogue, Digest Digest, Subscription Subscription, ImmutableArray<IsoWeek> MissedWeeks);
