using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>Composes weeks, each once: on Monday at nine, thousands of feeds want the same messages.</summary>
/// <remarks>Thread-safe. Remembers the messages of one catalogue at a time.</remarks>
internal sealed class WeekComposer(PostLayout layout)
{
    private const int MostRemembered = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<Recipe, ImmutableArray<Message>> _composed = [];
    private Catalogue? _catalogue;

    /// <summary>The messages a subscription gets of a week, unstamped; none if the week has nothing (more) for it.</summary>
    public ImmutableArray<Message> Compose(
        Catalogue catalogue, Subscription subscription, DueDigest due, ImmutableSortedSet<PaperId> delivered)
    {
        var recipe = Recipe.Of(subscription, due, delivered);
        if (Find(catalogue, recipe) is { } known)
        {
            return known;
        }

        var messages = PaperSelection.Find(catalogue, subscription, due.Week, delivered) is { Sections.IsEmpty: false } digest
            ? layout.Compose(new WeekToPost
            {
                Catalogue = catalogue,
                Digest = digest,
                Categories = subscription.Categories,
                Language = subscription.Language,
                Style = subscription.Style,
                Role = subscription.Role,
                MissedWeeks = due.MissedWeeks,
            })
            : [];
        Remember(catalogue, recipe, messages);
        return messages;
    }

    private ImmutableArray<Message>? Find(Catalogue catalogue, Recipe recipe)
    {
        lock (_lock)
        {
            return ReferenceEquals(_catalogue, catalogue) && _composed.TryGetValue(recipe, out var messages) ? messages : null;
        }
    }

    private void Remember(Catalogue catalogue, Recipe recipe, ImmutableArray<Message> messages)
    {
        lock (_lock)
        {
            if (!ReferenceEquals(_catalogue, catalogue) || _composed.Count >= MostRemembered)
            {
                _composed.Clear();
                _catalogue = catalogue;
            }

            _composed[recipe] = messages;
        }
    }

    /// <summary>What the messages of a week depend on; the lists are joined because arrays compare by reference.</summary>
    private sealed record Recipe(IsoWeek Week, Language Language, PostStyle Style, RoleId? Role, string Categories, string Missed, string Delivered)
    {
        public static Recipe Of(Subscription subscription, DueDigest due, ImmutableSortedSet<PaperId> delivered) => new(
            due.Week,
            subscription.Language,
            subscription.Style,
            subscription.Role,
            string.Join('|', subscription.Categories),
            string.Join('|', due.MissedWeeks),
            string.Join('|', delivered));
    }
}
