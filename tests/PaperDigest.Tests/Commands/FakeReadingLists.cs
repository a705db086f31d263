using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Ports;
using PaperDigest.ReadingLists;

namespace PaperDigest.Tests.Commands;

/// <summary>Reading lists in memory, with the rules of the port.</summary>
internal sealed class FakeReadingLists : IReadingLists
{
    private readonly Lock _lock = new();

    public ImmutableList<SavedPaper> All { get; private set; } = [];

    public Task<bool> SaveAsync(SavedPaper paper, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var isNew = !All.Any(saved => saved.Person == paper.Person && saved.Paper == paper.Paper);
            All = isNew ? All.Add(paper) : All;
            return Task.FromResult(isNew);
        }
    }

    public Task<bool> RemoveAsync(UserId person, PaperId paper, CancellationToken cancellationToken) =>
        Task.FromResult(RemoveWhere(saved => saved.Person == person && saved.Paper == paper) > 0);

    public Task<bool> HasAsync(UserId person, PaperId paper, CancellationToken cancellationToken) =>
        Task.FromResult(All.Any(saved => saved.Person == person && saved.Paper == paper));

    public Task<ImmutableArray<SavedPaper>> ListAsync(UserId person, CancellationToken cancellationToken) =>
        Task.FromResult<ImmutableArray<SavedPaper>>([.. All.Reverse().Where(saved => saved.Person == person).OrderByDescending(saved => saved.SavedAt)]);

    public int RemoveWhere(Predicate<SavedPaper> isMeant)
    {
        lock (_lock)
        {
            var before = All.Count;
            All = All.RemoveAll(isMeant);
            return before - All.Count;
        }
    }
}
