using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages.Cards;
using PaperDigest.Messages.Controls;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Papers;

/// <summary>Menus that open a paper, and the buttons on its card.</summary>
internal sealed class PaperControls(PaperDesk desk) : IControl
{
    public ImmutableArray<Type> States { get; } =
        [typeof(ControlState.OpenPaper), typeof(ControlState.PaperPage), typeof(ControlState.PaperLanguage), typeof(ControlState.PaperShare)];

    public bool IsPrivate(ControlState state) => state is not ControlState.PaperShare;

    public async Task<Reply> PressAsync(Press press, CancellationToken cancellationToken) => press.State switch
    {
        ControlState.OpenPaper => await OpenAsync(press, cancellationToken),
        ControlState.PaperPage page => await TurnAsync(press, page.Paper, page.Language, page.Page, cancellationToken),
        ControlState.PaperLanguage language => await TurnAsync(press, language.Paper, language.Language, page: 1, cancellationToken),
        ControlState.PaperShare share => Share(press.Request, share),
        _ => throw new InvalidOperationException("A control was routed to the wrong hands."),
    };

    private async Task<Reply> OpenAsync(Press press, CancellationToken cancellationToken) =>
        press.Chosen is [var chosen, ..] && ShortKey.TryParse(chosen, out var key) && key.FindPaper(press.Request.Catalogue) is { } paper
            ? Replies.Private(await desk.ComposeAsync(press.Request, paper, press.Request.Reader.Language, page: 1, isPrivate: true, cancellationToken))
            : Gone(press.Request);

    private async Task<Reply> TurnAsync(Press press, ShortKey key, Language language, int page, CancellationToken cancellationToken) =>
        key.FindPaper(press.Request.Catalogue) is { } paper
            ? press.Turn(await desk.ComposeAsync(press.Request, paper, language, page, isPrivate: true, cancellationToken))
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
