using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;
using PaperDigest.Messages.Controls;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Commands.ReadingLists;

/// <summary>The button that saves a paper, and those that take it off again.</summary>
internal sealed class SaveControls(ReadingList list) : IControl
{
    public ImmutableArray<Type> States { get; } = [typeof(ControlState.SavePaper), typeof(ControlState.UnsavePaper), typeof(ControlState.TakeOffPaper)];

    public async Task<Reply> PressAsync(Press press, CancellationToken cancellationToken) => press.State switch
    {
        ControlState.SavePaper save => await SaveAsync(press, save, cancellationToken),
        ControlState.UnsavePaper unsave => await UnsaveAsync(press, unsave, cancellationToken),
        ControlState.TakeOffPaper off => press.Turn(await TakeOffAsync(press.Request, off.Paper, cancellationToken)),
        _ => throw new InvalidOperationException("A control was routed to the wrong hands."),
    };

    // On the reader's own card the button turns; under a card of many it stays as it is, and she is told.
    private async Task<Reply> SaveAsync(Press press, ControlState.SavePaper save, CancellationToken cancellationToken)
    {
        var request = press.Request;
        if (save.Paper.FindPaper(request.Catalogue) is not { } paper)
        {
            return Replies.Private(request.Words.Trouble.PaperGone);
        }

        var end = await list.SaveAsync(request, paper, cancellationToken);
        return end switch
        {
            SaveEnd.Full => Replies.Private(request.Words.Reading.Full(ReadingList.MostForOnePerson)),
            _ when press.IsOnPrivateMessage => press.Turn(PaperCard.Compose(request.Catalogue, paper, save.Language, save.Page, isPrivate: true, isSaved: true)),
            SaveEnd.Saved => Tell(request, paper, request.Words.Reading.NowSaved),
            _ => Tell(request, paper, request.Words.Reading.AlreadySaved),
        };
    }

    private static Reply Tell(Request request, Paper paper, Func<string, string> sentence) => Replies.Private(
        Replies.Text(sentence(Title(paper.TextFor(request.Reader.Language).Title))) with
        {
            Controls = ButtonRows.Of(
            [
                ButtonRows.Act(new ControlState.SavedPage(1), request.Words.Reading.Open, "🔖"),
                ButtonRows.Act(new ControlState.TakeOffPaper(ShortKey.Of(paper.Id)), request.Words.Reading.TakeOff),
            ]),
        });

    private async Task<Reply> UnsaveAsync(Press press, ControlState.UnsavePaper unsave, CancellationToken cancellationToken)
    {
        var message = await TakeOffAsync(press.Request, unsave.Paper, cancellationToken);
        return unsave.Paper.FindPaper(press.Request.Catalogue) is { } paper
            ? press.Turn(PaperCard.Compose(press.Request.Catalogue, paper, unsave.Language, unsave.Page, isPrivate: true))
            : press.Turn(message);
    }

    private async Task<Message> TakeOffAsync(Request request, ShortKey key, CancellationToken cancellationToken)
    {
        var words = request.Words.Reading;
        return await list.TryTakeOffAsync(request, id => ShortKey.Of(id) == key, cancellationToken) is { } saved
            ? Replies.Text(words.TakenOff(Title(saved.Title)))
            : Replies.Text(words.NotOnList);
    }

    private static string Title(string title) => DiscordText.EscapeLine(title, MessageLimits.CardTitleCharacters);
}
