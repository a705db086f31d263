using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>Composes weeks, each once: on Monday at nine, thousands of feeds want the same.</summary>
/// <remarks>Thread-safe. Remembers the parts of one catalogue at a time.</remarks>
internal sealed class WeekComposer(PostLayout layout)
{
    private const int MostRemembered = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<Recipe, ImmutableArray<PartContent>> _composed = [];
    private Catalogue? _catalogue;

    /// <summary>The parts a subscription gets of a week; none if the week has nothing (more) for it.</summary>
    public ImmutableArray<PartContent> Compose(
        Catalogue catalogue, Subscription subscription, DueDigest due, ImmutableSortedSet<PaperId> delivered)
    {
        var recipe = Recipe.Of(subscription, due, delivered);
        if (Find(catalogue, recipe) is { } known)
        {
            return known;
        }

        var parts = PaperSelection.Find(catalogue, subscription, due.Week, delivered) is { Sections.IsEmpty: false } digest
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
        Remember(catalogue, recipe, parts);
        return parts;
    }

    private ImmutableArray<PartContent>? Find(Catalogue catalogue, Recipe recipe)
    {
        lock (_lock)
        {
            return ReferenceEquals(_catalogue, catalogue) && _composed.TryGetValue(recipe, out var parts) ? parts : null;
        }
    }

    private void Remember(Catalogue catalogue, Recipe recipe, ImmutableArray<PartContent> parts)
    {
        lock (_lock)
        {
            if (!ReferenceEquals(_catalogue, catalogue) || _composed.Count >= MostRemembered)
            {
                _composed.Clear();
                _catalogue = catalogue;
            }

            _composed[recipe] = parts;
        }
    }

    /// <summary>What the parts of a week depend on; the lists are joined because arrays compare by reference.</summary>
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
