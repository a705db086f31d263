using PaperDigest.Commands.Subscriptions;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Feeds;

/// <summary>What an admin wants of a new feed.</summary>
/// <param name="Wish">What, when and how.</param>
/// <param name="Role">Whom to notify.</param>
/// <param name="Late">What becomes of late digests.</param>
/// <param name="Earlier">The feed that gave what she left out, if there was one.</param>
internal sealed record FeedWish(Wish Wish, RoleId? Role, LatePolicy Late, Subscription? Earlier);
