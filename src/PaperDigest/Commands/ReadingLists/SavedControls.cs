using System.Collections.Immutable;
using PaperDigest.Messages;
using PaperDigest.Messages.Controls;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Commands.ReadingLists;

/// <summary>Pages of the reading list, the menu that thins it out, and the buttons that take it away as a file.</summary>
internal sealed class SavedControls(ReadingList list) : IControl
{
    private const int TitlesNamed = 6;
    private const int TitleCharacters = 200;

    public ImmutableArray<Type> States { get; } = [typeof(ControlState.SavedPage), typeof(ControlState.SavedTakeOff), typeof(ControlState.SavedExport)];

    public async Task<Reply> PressAsync(Press press, CancellationToken cancellationToken) => press.State switch
    {
        ControlState.SavedPage page => press.Turn(await list.ComposeAsync(press.Request, page.Page, sentence: "", cancellationToken)),
        ControlState.SavedTakeOff off => press.Turn(await TakeOffAsync(press, off.Page, cancellationToken)),
        ControlState.SavedExport export => Replies.Private(await list.ExportAsync(press.Request, export.Format, cancellationToken)),
        _ => throw new InvalidOperationException("A control was routed to the wrong hands."),
    };

    private async Task<Message> TakeOffAsync(Press press, int page, CancellationToken cancellationToken)
    {
        var words = press.Request.Words;
        var gone = new List<string>();
        foreach (var chosen in press.Chosen.Distinct(StringComparer.Ordinal).Take(MessageLimits.MenuItems))
        {
            var isKey = ShortKey.TryParse(chosen, out var key);
            if (isKey && await list.TryTakeOffAsync(press.Request, id => ShortKey.Of(id) == key, cancellationToken) is { } saved)
            {
                gone.Add(DiscordText.EscapeLine(saved.Title, TitleCharacters));
            }
        }

        var sentence = gone.Count == 0 ? words.Reading.NotOnList : words.Reading.TakenOff(words.Basics.Listed([.. gone.Take(TitlesNamed)]));
        return await list.ComposeAsync(press.Request, page, sentence, cancellationToken);
    }
}
