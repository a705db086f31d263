using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;
using PaperDigest.Messages.Texts;
using PaperDigest.Ports;
using PaperDigest.ReadingLists;
using PaperDigest.ReadingLists.Citations;

namespace PaperDigest.Commands.ReadingLists;

/// <summary>The reading list of whoever asks.</summary>
internal sealed class ReadingList(IReadingLists lists, TimeProvider time)
{
    /// <summary>Nobody reads more; a file of so many stays far below what Discord takes.</summary>
    public const int MostForOnePerson = 1000;

    public async Task<SaveEnd> SaveAsync(Request request, Paper paper, CancellationToken cancellationToken)
    {
        var person = request.Reader.User;
        if (await lists.HasAsync(person, paper.Id, cancellationToken))
        {
            return SaveEnd.WasThere;
        }

        if ((await lists.ListAsync(person, cancellationToken)).Length >= MostForOnePerson)
        {
            return SaveEnd.Full;
        }

        var text = paper.TextFor(request.Reader.Language);
        var saved = new SavedPaper
        {
            Person = person,
            Paper = paper.Id,
            Title = DiscordText.CleanLine(text.Title),
            Link = text.Link,
            Week = text.Week,
            SavedAt = time.GetUtcNow(),
        };
        return await lists.SaveAsync(saved, cancellationToken) ? SaveEnd.Saved : SaveEnd.WasThere;
    }

    /// <returns>The one taken off; none if it was not there.</returns>
    public async Task<SavedPaper?> TryTakeOffAsync(Request request, Func<PaperId, bool> isMeant, CancellationToken cancellationToken)
    {
        var saved = (await ListAsync(request, cancellationToken)).FirstOrDefault(paper => isMeant(paper.Paper));
        return saved is { } && await lists.RemoveAsync(request.Reader.User, saved.Paper, cancellationToken) ? saved : null;
    }

    public Task<ImmutableArray<SavedPaper>> ListAsync(Request request, CancellationToken cancellationToken) => lists.ListAsync(request.Reader.User, cancellationToken);

    /// <summary>A page of it, or the news that there is none, below a sentence that may be empty.</summary>
    public async Task<Message> ComposeAsync(Request request, int page, string sentence, CancellationToken cancellationToken)
    {
        var saved = await ListAsync(request, cancellationToken);
        return saved.IsEmpty
            ? Replies.Text(sentence, request.Words.Reading.Empty)
            : SavedCard.Compose(request.Catalogue, saved, request.Reader.Language, page) with { Text = sentence };
    }

    /// <summary>The whole of it as a file.</summary>
    public async Task<Message> ExportAsync(Request request, CitationFormat format, CancellationToken cancellationToken)
    {
        var saved = await ListAsync(request, cancellationToken);
        return saved.IsEmpty
            ? Replies.Text(request.Words.Reading.Empty)
            : Replies.Text(request.Words.Reading.Exported(request.Words.Basics.Papers(saved.Length))) with { Attachments = [CitationFile.Write(format, saved.Select(paper => Cite(request, paper)))] };
    }

    private static Citation Cite(Request request, SavedPaper saved)
    {
        var text = SavedCard.TextOf(request.Catalogue, saved, request.Reader.Language);
        return new Citation
        {
            Paper = saved.Paper,
            Title = DiscordText.CleanLine(text.Title),
            Link = text.Link,
            Week = text.Week,
            Category = request.Catalogue.FindCategory(text.Category) is { } category ? DiscordText.CleanLine(category.NameFor(request.Reader.Language)) : text.Category.Value,
            Takeaway = DiscordText.CleanLine(text.Takeaway),
            SavedAt = saved.SavedAt,
        };
    }
}
