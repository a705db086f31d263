using PaperDigest.Messages;
using PaperDigest.Messages.Cards;
using PaperDigest.Messages.Controls;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Privacy;

/// <summary><c>/forget-me</c>: what is stored about the reader, and a button that erases it.</summary>
internal sealed class ForgetMeCommand(IPersonalRecords records) : ICommand
{
    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("forget-me", "清除我的数据"),
        Description = new LocalizedText("See and erase everything stored about you", "查看并清除与你有关的全部数据"),
    };

    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var words = request.Words.Privacy;
        var stored = await records.CountAsync(request.Reader.User, cancellationToken);
        if (stored.IsEmpty)
        {
            return Replies.Private(words.NothingStored);
        }

        var erase = new Button.Acts(new ControlState.ForgetMe().ToControlId()) { Label = words.Erase, Tone = ButtonTone.Destructive };
        return Replies.Private(Replies.Text(words.Confirm(List(request, stored)), stored.Feeds > 0 ? words.FeedsStay : "") with
        {
            Controls = ButtonRows.Of([erase, ButtonRows.Act(new ControlState.Cancel(), words.Keep)]),
        });
    }

    /// <summary>What there is, in words; empty for nothing.</summary>
    internal static string List(Request request, PersonalRecords stored)
    {
        var words = request.Words.Privacy;
        (int Count, Func<int, string> Words)[] items =
            [(stored.SavedPapers, words.SavedPapers), (stored.Subscriptions, words.Subscriptions), (stored.Deliveries, words.Deliveries), (stored.Feeds, words.Feeds)];
        return request.Words.Basics.Listed([.. items.Where(item => item.Count > 0).Select(item => item.Words(item.Count))]);
    }
}
