using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Papers;

/// <summary>Lays papers out for whoever asks: on the reader's own cards it shows whether they are on her list.</summary>
internal sealed class PaperDesk(IReadingLists lists, RecentCards cards)
{
    public async Task<Message> ComposeAsync(Request request, Paper paper, Language language, int page, bool isPrivate, CancellationToken cancellationToken)
    {
        var isSaved = isPrivate && await lists.HasAsync(request.Reader.User, paper.Id, cancellationToken);
        return cards.Get(
            request.Catalogue,
            new CardRequest(paper.Id, language, page, isPrivate, isSaved),
            () => PaperCard.Compose(request.Catalogue, paper, language, page, isPrivate, isSaved));
    }
}
