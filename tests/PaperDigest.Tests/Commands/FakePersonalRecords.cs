using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Commands;

/// <summary>What the fakes of the other ports hold of a person.</summary>
internal sealed class FakePersonalRecords(FakeReadingLists lists, FakeSubscriptions subscriptions) : IPersonalRecords
{
    public Task<PersonalRecords> CountAsync(UserId person, CancellationToken cancellationToken) => Task.FromResult(new PersonalRecords(
        lists.All.Count(saved => saved.Person == person),
        subscriptions.All.Count(subscription => IsOf(subscription, person)),
        Deliveries: 0,
        subscriptions.All.Count(subscription => subscription.Destination is Destination.Channel && subscription.CreatedBy == person)));

    public async Task<PersonalRecords> EraseAsync(UserId person, CancellationToken cancellationToken)
    {
        var stored = await CountAsync(person, cancellationToken);
        lists.RemoveWhere(saved => saved.Person == person);
        foreach (var subscription in subscriptions.All)
        {
            _ = IsOf(subscription, person) ? await subscriptions.RemoveAsync(subscription.Id, cancellationToken)
                : subscription.CreatedBy == person && await subscriptions.UpdateAsync(subscription with { CreatedBy = UserId.Nobody }, cancellationToken);
        }

        return stored;
    }

    private static bool IsOf(Subscription subscription, UserId person) => subscription.Destination is Destination.Person own && own.User == person;
}
