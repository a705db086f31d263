using System.Collections.Immutable;
using PaperDigest.Messages.Controls;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Privacy;

/// <summary>The button that erases everything stored about whoever presses it.</summary>
internal sealed class ForgetMeControls(IPersonalRecords records) : IControl
{
    public ImmutableArray<Type> States { get; } = [typeof(ControlState.ForgetMe)];

    public async Task<Reply> PressAsync(Press press, CancellationToken cancellationToken)
    {
        var words = press.Request.Words.Privacy;
        var erased = await records.EraseAsync(press.Request.Reader.User, cancellationToken);
        return press.Turn(Replies.Text(erased.IsEmpty ? words.NothingStored : words.Erased(ForgetMeCommand.List(press.Request, erased))));
    }
}
