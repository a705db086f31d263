using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages.Cards;
using PaperDigest.Messages.Controls;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Papers;

/// <summary>Menus that open a paper, and the buttons on its card.</summary>
internal sealed class PaperControls : IControl
{
    public ImmutableArray<Type> States { get; } =
        [typeof(ControlState.OpenPaper), typeof(ControlState.PaperPage), typeof(ControlState.PaperLanguage), typeof(ControlState.PaperShare)];

    public bool IsPrivate(ControlState state) => state is not ControlState.PaperShare;

    public Task<Reply> PressAsync(Press press, CancellationToken cancellationToken) => Task.FromResult(press.State switch
    {
        ControlState.OpenPaper => Open(press),
        ControlState.PaperPage page => Turn(press, page.Paper, page.Language, page.Page),
        ControlState.PaperLanguage language => Turn(press, language.Paper, language.Language, page: 1),
        ControlState.PaperShare share => Share(press.Request, share),
        _ => throw new InvalidOperationException("A control was routed to the wrong hands."),
    });

    private static Reply Open(Press press) => press.Chosen is [var chosen, ..] && ShortKey.TryParse(chosen, out var key) && key.FindPaper(press.Request.Catalogue) is { } paper
        ? Replies.Private(PaperCard.Compose(press.Request.Catalogue, paper, press.Request.Reader.Language, page: 1, isPrivate: true))
        : Gone(press.Request);

    private static Reply Turn(Press press, ShortKey key, Language language, int page) => key.FindPaper(press.Request.Catalogue) is { } paper
        ? press.Turn(PaperCard.Compose(press.Request.Catalogue, paper, language, page, isPrivate: true))
        : Gone(press.Request);

    // A button on a private card must not lend its presser our right to write in the channel.
    private static Reply Share(Request request, ControlState.PaperShare share)
    {
        if (request.Reader.Guild is { } && (request.Reader.Permissions & (Permissions.SendMessages | Permissions.Administrator)) == Permissions.None)
        {
            return Replies.Private(request.Words.Trouble.MayNotShare);
        }

        return share.Paper.FindPaper(request.Catalogue) is { } paper
            ? new Reply.Says(PaperCard.Compose(request.Catalogue, paper, share.Language, page: 1, isPrivate: false), IsPrivate: false)
            : Gone(request);
    }

    private static Reply Gone(Request request) => Replies.Private(request.Words.Trouble.PaperGone);
}
