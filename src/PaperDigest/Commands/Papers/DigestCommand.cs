using System.Collections.Immutable;
using PaperDigest.Messages.Cards;

namespace PaperDigest.Commands.Papers;

/// <summary><c>/digest</c>: one week on one screen.</summary>
internal sealed class DigestCommand(PaperFilters filters) : ICommand
{
    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("digest", "周报"),
        Description = new LocalizedText("The digest of a week", "查看某一周的周报"),
        Options = [CommonOptions.OneWeek, CommonOptions.OneCategory, CommonOptions.PrivateAnswer],
    };

    public bool IsPrivate(Request request) => request.IsSet(CommonOptions.Private);

    public Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken) => Task.FromResult(Answer(request));

    public ValueTask<ImmutableArray<Suggestion>> SuggestAsync(Request request, string option, string typed, CancellationToken cancellationToken) =>
        ValueTask.FromResult(filters.Suggest(request, option, typed));

    private Reply Answer(Request request)
    {
        if (!filters.TryReadWeek(request, CommonOptions.Week, out var asked, out var trouble)
            || !PaperFilters.TryReadCategory(request, out var category, out trouble))
        {
            return Replies.Private(trouble);
        }

        var (catalogue, language) = (request.Catalogue, request.Reader.Language);
        if (catalogue.Weeks.IsEmpty)
        {
            return Replies.Private(request.Words.Trouble.NoDigests);
        }

        var week = asked ?? catalogue.Weeks[0];
        return catalogue.FindDigestFor(week, language) is { } digest
            ? new Reply.Says(DigestCard.Compose(catalogue, digest, language, category, page: 1), IsPrivate(request))
            : Replies.Private(Trouble.NoDigest(request, week));
    }
}
